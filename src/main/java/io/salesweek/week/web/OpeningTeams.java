package io.salesweek.week.web;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.team.People;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import io.salesweek.week.ActiveTeams;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose weeks somebody may open by hand: all, or a manager the own team's. */
@Component
class OpeningTeams {

    private final People people;
    private final ActiveTeams active;

    OpeningTeams(People people, ActiveTeams active) {
        this.people = people;
        this.active = active;
    }

    /**
     * @param team only this one; null: every active team they may open
     * @throws Problem not found, or forbidden
     */
    List<Team> openedBy(CurrentPerson person, String team) {
        if (person.has(Role.ADMIN.code()) || person.has(Role.PROCESS_OWNER.code())) {
            return team == null ? active.now() : List.of(one(team));
        }
        if (!person.has(Role.MANAGER.code())) {
            throw Problem.forbidden("week.open.forbidden");
        }
        List<Team> own = active.now().stream()
                .filter(each -> person.id().equals(each.manager()))
                .filter(each -> team == null || each.id().equals(team))
                .toList();
        if (own.isEmpty()) {
            throw Problem.forbidden("week.open.otherTeam");
        }
        return own;
    }

    private Team one(String team) {
        return people.findTeam(team).orElseThrow(() -> Problem.notFound("week.open.unknownTeam", team));
    }
}
