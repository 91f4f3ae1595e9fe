package io.salesweek.overview;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read what of a team's week: CONTRACT.md, "HTTP". */
@Component
public class Access {

    /** How much of the other people of a team somebody sees. */
    public enum Sight {
        ALL,
        ALL_BUT_MONEY,
        PROGRESS,
        ONESELF
    }

    /** Who sees every team. */
    private static final Set<Role> COMPANY = EnumSet.of(Role.ADMIN, Role.DIRECTOR, Role.FINANCE, Role.PROCESS_OWNER);

    private final CurrentPerson current;
    private final People people;
    private final Absences absences;

    Access(CurrentPerson current, People people, Absences absences) {
        this.current = current;
        this.people = people;
        this.absences = absences;
    }

    /** @throws Problem forbidden, when the signed-in person sees nothing of this team */
    public Sight ofTeam(Team team) {
        Set<String> own = own();
        if (seesCompany(own) || leads(own, team)) {
            return Sight.ALL;
        }
        if (people.byId(own).values().stream().noneMatch(person -> team.id().equals(person.team()))) {
            throw Problem.forbidden("overview.notYourTeam");
        }
        return switch (team.memberView()) {
            case NONE -> Sight.ONESELF;
            case PROGRESS -> Sight.PROGRESS;
            case ALL_BUT_MONEY -> Sight.ALL_BUT_MONEY;
        };
    }

    /** @throws Problem forbidden, unless it is the person, somebody above, or somebody who sees the whole company */
    public void requirePerson(Person person) {
        Set<String> own = own();
        boolean ledThroughTeam = person.team() != null
                && people.findTeam(person.team())
                        .filter(team -> leads(own, team))
                        .isPresent();
        if (!own.contains(person.id()) && !seesCompany(own) && !ledThroughTeam && !leads(own, person.id())) {
            throw Problem.forbidden("overview.notYourTeam");
        }
    }

    /** Whose weeks the signed-in person sees as their own: theirs, and today those of whom they stand in for. */
    public Set<String> own() {
        return absences.seesAs(current.id());
    }

    private boolean seesCompany(Set<String> own) {
        return COMPANY.stream().map(Role::code).anyMatch(current::has)
                || people.byId(own).values().stream()
                        .anyMatch(person -> COMPANY.stream().anyMatch(person::is));
    }

    private boolean leads(Set<String> own, Team team) {
        String manager = team.manager();
        return manager != null && (own.contains(manager) || leads(own, manager));
    }

    private boolean leads(Set<String> own, String person) {
        return own.stream().anyMatch(each -> people.isAbove(each, person));
    }
}
