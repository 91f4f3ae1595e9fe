package io.salesweek.team.domain;

import io.salesweek.problem.Problem;
import io.salesweek.team.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What the people of a file must hold together with those stored: nobody stands above themselves, and no team is too big. */
public final class PeopleRules {

    /** So many parallel parts a team's week takes (DESIGN.md, "The processes"). */
    public static final int LARGEST_TEAM = 200;

    private final Map<String, Person> stored;
    private final LocalDate today;

    public PeopleRules(Map<String, Person> stored, LocalDate today) {
        this.stored = stored;
        this.today = today;
    }

    /** @return what to reject, by id */
    public Map<String, Problem> check(Collection<Person> rows) {
        Map<String, Person> all = new HashMap<>(stored);
        rows.forEach(person -> all.put(person.id(), person));
        Map<String, Problem> found = new LinkedHashMap<>();
        rows.stream()
                .filter(person -> isNew(person, Person::manager) && standsAboveThemselves(person, all))
                .forEach(person -> found.put(person.id(), Problem.badField("manager", "team.import.circle")));
        found.putAll(tooMany(rows, all));
        return found;
    }

    private Map<String, Problem> tooMany(Collection<Person> rows, Map<String, Person> all) {
        Map<String, Integer> sizes = new HashMap<>();
        all.values().stream()
                .filter(person -> counts(person) && !isNew(person, Person::team))
                .forEach(person -> sizes.merge(person.team(), 1, Integer::sum));
        Map<String, Problem> found = new LinkedHashMap<>();
        for (Person person : rows) {
            if (counts(person)
                    && isNew(person, Person::team)
                    && sizes.merge(person.team(), 1, Integer::sum) > LARGEST_TEAM) {
                found.put(person.id(), Problem.badField("team", "team.import.full", LARGEST_TEAM));
            }
        }
        return found;
    }

    private boolean counts(Person person) {
        return person.team() != null
                && (person.activeTo() == null || !person.activeTo().isBefore(today));
    }

    private boolean isNew(Person person, Function<Person, String> value) {
        Person before = stored.get(person.id());
        return before == null || !Objects.equals(value.apply(before), value.apply(person));
    }

    private static boolean standsAboveThemselves(Person person, Map<String, Person> all) {
        Set<String> seen = new HashSet<>();
        Person next = person;
        while (next != null && next.manager() != null && seen.add(next.id())) {
            next = all.get(next.manager());
            if (next != null && next.id().equals(person.id())) {
                return true;
            }
        }
        return false;
    }
}
