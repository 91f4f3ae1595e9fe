package io.salesweek.team.domain;

import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The reporting line. A team's manager is the one it names, else its member with the role {@code manager}; of several active ones the
 * lowest id. A person's is their own, else the team's.
 */
public final class ReportingLine {

    private ReportingLine() {}

    /**
     * @param members some or all people, of whatever team
     * @return the team with the manager it has by rule; null when there is none
     */
    public static Team withManager(Team imported, Collection<Person> members, LocalDate today) {
        return imported.manager() != null ? imported : imported.managedBy(lead(imported.id(), members, today));
    }

    /**
     * @param teams by id, with their managers by rule; those of people who name no manager of their own must be there
     * @return the person's own manager, else the team's; empty when there is none or it is the person
     */
    public static Optional<String> managerOf(Person person, Map<String, Team> teams) {
        String manager = person.manager();
        if (manager == null && person.team() != null) {
            manager = teams.get(person.team()).manager();
        }
        return Optional.ofNullable(manager).filter(id -> !id.equals(person.id()));
    }

    private static String lead(String team, Collection<Person> people, LocalDate today) {
        return people.stream()
                .filter(person -> team.equals(person.team()) && person.is(Role.MANAGER) && person.activeOn(today))
                .map(Person::id)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
