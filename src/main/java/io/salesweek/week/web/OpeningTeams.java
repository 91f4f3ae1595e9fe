package io.salesweek.week.web;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.team.People;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose weeks somebody may open by hand: all, or a manager the own team's. */
@Component
class OpeningTeams {

    private final People people;
    private final Clock clock;

    OpeningTeams(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param team only this one; null: every active team they may open
     * @throws Problem not found, or forbidden
     */
    List<Team> openedBy(CurrentPerson person, String team) {
        if (person.has(Role.ADMIN.code()) || person.has(Role.PROCESS_OWNER.code())) {
            return team == null ? active() : List.of(one(team));
        }
        if (!person.has(Role.MANAGER.code())) {
            throw Problem.forbidden("week.open.forbidden");
        }
        List<Team> own = active().stream()
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

    /** It may still be yesterday or already be tomorrow where a team is. */
    private List<Team> active() {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(today.minusDays(1), today.plusDays(1))
                .flatMap(day -> people.activeTeams(day).stream())
                .distinct()
                .sorted(Comparator.comparing(Team::id))
                .toList();
    }
}
