package io.salesweek.team.imports;

import io.salesweek.imports.Column;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.team.Person;
import io.salesweek.team.TeamDefaults;
import io.salesweek.team.persistence.PersonEntity;
import io.salesweek.team.persistence.PersonRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People, their roles and reporting lines: CONTRACT.md, "CSV". */
@Component
class PeopleImport implements ImportKind<Person> {

    private final PersonRepository people;
    private final PeopleStore store;
    private final LineKeeper lines;
    private final TeamDefaults defaults;
    private final Clock clock;

    PeopleImport(PersonRepository people, PeopleStore store, LineKeeper lines, TeamDefaults defaults, Clock clock) {
        this.people = people;
        this.store = store;
        this.lines = lines;
        this.defaults = defaults;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("name"),
                Column.required("role"),
                Column.required("team"),
                Column.optional("email").upTo(254),
                Column.optional("manager"),
                Column.optional("language"),
                Column.optional("timeZone"),
                Column.optional("activeFrom"),
                Column.optional("activeTo"));
    }

    @Override
    public Set<String> roles() {
        return Set.of("admin");
    }

    @Override
    public ImportSession<Person> begin(String by) {
        Map<String, Person> stored = people.everybody().stream()
                .map(PersonEntity::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
        LocalDate today = LocalDate.now(clock.withZone(defaults.timeZone()));
        return new PeopleSession(stored, new PersonReader(stored, defaults), store, lines.begin(), today);
    }
}
