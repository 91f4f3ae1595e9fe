package io.salesweek.team.imports;

import io.salesweek.imports.Row;
import io.salesweek.problem.Problem;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.team.TeamDefaults;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row to a person; what its file has no column for stays as stored. */
final class PersonReader {

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::code, Function.identity()));
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final Map<String, Person> stored;
    private final TeamDefaults defaults;

    PersonReader(Map<String, Person> stored, TeamDefaults defaults) {
        this.stored = stored;
        this.defaults = defaults;
    }

    Person read(Row row) {
        String id = row.requiredId("id");
        Person before = stored.get(id);
        Person person = new Person(
                id,
                row.required("name"),
                roles(row),
                row.id("team"),
                kept(row, "manager", before, Person::manager, () -> row.id("manager")),
                kept(row, "email", before, Person::email, () -> email(row)),
                kept(
                        row,
                        "language",
                        before,
                        Person::language,
                        () -> Cells.language(row, "language", defaults.language())),
                kept(row, "timeZone", before, Person::zone, () -> Cells.zone(row, "timeZone", defaults.timeZone())),
                kept(row, "activeFrom", before, Person::activeFrom, () -> row.date("activeFrom")),
                kept(row, "activeTo", before, Person::activeTo, () -> row.date("activeTo")));
        check(person);
        return person;
    }

    private static void check(Person person) {
        if (person.team() == null && (person.is(Role.REP) || person.is(Role.MANAGER))) {
            throw Problem.badField("team", "team.import.team");
        }
        boolean both = person.activeFrom() != null && person.activeTo() != null;
        if (both && person.activeTo().isBefore(person.activeFrom())) {
            throw Problem.badField("activeTo", "team.import.period");
        }
    }

    private static Set<Role> roles(Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : row.required("role").split(";")) {
            Role role = ROLES.get(code.strip());
            if (role == null) {
                throw Problem.badField(
                        "role",
                        "imports.choice",
                        ROLES.keySet().stream().sorted().toList());
            }
            roles.add(role);
        }
        return Set.copyOf(roles);
    }

    private static String email(Row row) {
        String email = row.text("email");
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw Problem.badField("email", "team.import.email");
        }
        return email;
    }

    private static <V> V kept(Row row, String column, Person before, Function<Person, V> value, Supplier<V> given) {
        return Cells.kept(row, column, before, value, given);
    }
}
