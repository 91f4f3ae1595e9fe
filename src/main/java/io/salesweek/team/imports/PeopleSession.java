package io.salesweek.team.imports;

import io.salesweek.imports.ImportSession;
import io.salesweek.imports.Outcome;
import io.salesweek.imports.Row;
import io.salesweek.problem.Problem;
import io.salesweek.team.Person;
import io.salesweek.team.domain.PeopleRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One file of people. */
final class PeopleSession implements ImportSession<Person> {

    private final Map<String, Person> stored;
    private final PersonReader reader;
    private final PeopleStore store;
    private final LineKeeper.Watch lines;
    private final LocalDate today;
    private final PeopleRules rules;
    private final Set<String> ended = new HashSet<>();
    private final Set<String> daysChanged = new HashSet<>();
    private Map<String, ZoneId> zones = Map.of();

    PeopleSession(
            Map<String, Person> stored,
            PersonReader reader,
            PeopleStore store,
            LineKeeper.Watch lines,
            LocalDate today) {
        this.stored = stored;
        this.reader = reader;
        this.store = store;
        this.lines = lines;
        this.today = today;
        this.rules = new PeopleRules(stored, today);
    }

    @Override
    public Person read(Row row) {
        return reader.read(row);
    }

    @Override
    public String key(Person person) {
        return person.id();
    }

    @Override
    public Map<String, String> needs(Person person) {
        boolean known = person.manager() == null || stored.containsKey(person.manager());
        return known ? Map.of() : Map.of("manager", person.manager());
    }

    @Override
    public Map<String, Problem> check(Collection<Person> rows) {
        zones = TeamZones.of(rows);
        return rules.check(rows);
    }

    @Override
    public List<Outcome> write(List<Person> rows) {
        rows.stream()
                .filter(person -> person.activeTo() != null && person.activeTo().isBefore(today))
                .forEach(person -> ended.add(person.id()));
        rows.stream().filter(this::isAwayOtherwise).forEach(person -> daysChanged.add(person.id()));
        return store.write(rows, zones);
    }

    @Override
    public void finish() {
        lines.tell(ended);
        store.tellAbsences(daysChanged);
    }

    /** Days before the first and after the last one in the company are days off. */
    private boolean isAwayOtherwise(Person person) {
        Person before = stored.get(person.id());
        return before != null
                && !(Objects.equals(before.activeFrom(), person.activeFrom())
                        && Objects.equals(before.activeTo(), person.activeTo()));
    }
}
