package io.salesweek.overview;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    private final CurrentPerson current;
    private final People people;
    private final Absences absences;
    private final Clock clock;

    Access(CurrentPerson current, People people, Absences absences, Clock clock) {
        this.current = current;
        this.people = people;
        this.absences = absences;
        this.clock = clock;
    }

    /** @throws Problem forbidden, when the signed-in person sees nothing of this team */
    public Sight ofTeam(Team team) {
        if (seesCompany() || leads(team)) {
            return Sight.ALL;
        }
        boolean member = people.find(current.id())
                .filter(person -> team.id().equals(person.team()))
                .isPresent();
        if (!member) {
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
        boolean ledThroughTeam = person.team() != null
                && people.findTeam(person.team()).filter(this::leads).isPresent();
        if (!isMe(person.id()) && !seesCompany() && !ledThroughTeam && !leads(person.id())) {
            throw Problem.forbidden("overview.notYourTeam");
        }
    }

    public boolean isMe(String person) {
        return person.equals(current.id());
    }

    private boolean seesCompany() {
        return Stream.of("admin", "director", "finance", "process-owner").anyMatch(current::has);
    }

    private boolean leads(Team team) {
        return seesAs(team.manager()) || (team.manager() != null && people.isAbove(current.id(), team.manager()));
    }

    private boolean leads(String person) {
        return people.isAbove(current.id(), person)
                || seesAs(people.managerOf(person).orElse(null));
    }

    /** Oneself, or whoever one stands in for today: a stand-in sees what the absent person sees. */
    private boolean seesAs(String person) {
        return person != null
                && (isMe(person)
                        || Objects.equals(
                                absences.standIn(person, LocalDate.now(clock)), Optional.ofNullable(current.id())));
    }
}
