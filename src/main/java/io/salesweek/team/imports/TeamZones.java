package io.salesweek.team.imports;

import io.salesweek.team.Person;
import io.salesweek.team.Role;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The zone of a team that is only named in people's rows: its manager's, without a manager the first row's. */
final class TeamZones {

    private TeamZones() {}

    static Map<String, ZoneId> of(Collection<Person> rows) {
        Map<String, ZoneId> zones = new HashMap<>();
        Set<String> managed = new HashSet<>();
        for (Person person : rows) {
            if (person.team() == null) {
                continue;
            }
            if (person.is(Role.MANAGER) && managed.add(person.team())) {
                zones.put(person.team(), person.zone());
            }
            zones.putIfAbsent(person.team(), person.zone());
        }
        return zones;
    }
}
