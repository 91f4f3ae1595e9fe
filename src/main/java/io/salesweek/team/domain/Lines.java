package io.salesweek.team.domain;

import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who manages whom in the whole company at one moment.
 *
 * @param managers by person, where there is one
 * @param teamManagers by team, where there is one
 */
public record Lines(Map<String, String> managers, Map<String, String> teamManagers) {

    /** @param imported teams with the managers they name themselves */
    public static Lines of(Collection<Person> people, Collection<Team> imported, LocalDate today) {
        List<Person> leads =
                people.stream().filter(person -> person.is(Role.MANAGER)).toList();
        Map<String, Team> teams = imported.stream()
                .map(team -> ReportingLine.withManager(team, leads, today))
                .collect(Collectors.toMap(Team::id, Function.identity()));
        Map<String, String> managers = new HashMap<>();
        people.forEach(person ->
                ReportingLine.managerOf(person, teams).ifPresent(manager -> managers.put(person.id(), manager)));
        Map<String, String> teamManagers = new HashMap<>();
        teams.values().stream()
                .filter(team -> team.manager() != null)
                .forEach(team -> teamManagers.put(team.id(), team.manager()));
        return new Lines(managers, teamManagers);
    }

    /** The managers of before, by whom they managed, where it is another one, or nobody, in {@code after}. */
    public static Map<String, String> replaced(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
