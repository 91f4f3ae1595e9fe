package io.salesweek.imports;

import io.salesweek.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;

/** A kind kept in memory: things with a name, a day and a parent that must be stored before them. */
class Things implements ImportKind<Things.Thing> {

    record Thing(String id, String name, LocalDate on, String parent) {}

    final Map<String, Thing> stored = new LinkedHashMap<>();
    final List<Integer> batches = new ArrayList<>();

    @Override
    public String name() {
        return "things";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("name").upTo(20),
                Column.optional("on"),
                Column.optional("parent"));
    }

    @Override
    public ImportSession<Thing> begin(String by) {
        return new ImportSession<>() {
            @Override
            public Thing read(Row row) {
                return new Thing(row.requiredId("id"), row.required("name"), row.date("on"), row.id("parent"));
            }

            @Override
            public String key(Thing row) {
                return row.id();
            }

            @Override
            public Map<String, String> needs(Thing row) {
                boolean known = row.parent() == null || stored.containsKey(row.parent());
                return known ? Map.of() : Map.of("parent", row.parent());
            }

            @Override
            public Map<String, Problem> check(Collection<Thing> rows) {
                return rows.stream()
                        .filter(row -> row.name().equals("forbidden"))
                        .collect(Collectors.toMap(Thing::id, row -> Problem.badField("name", "imports.unknown")));
            }

            @Override
            public List<Outcome> write(List<Thing> rows) {
                if (rows.stream().anyMatch(row -> row.name().equals("refused"))) {
                    throw new DataIntegrityViolationException("refused");
                }
                batches.add(rows.size());
                return rows.stream().map(Things.this::store).toList();
            }
        };
    }

    private Outcome store(Thing thing) {
        if (thing.parent() != null && !stored.containsKey(thing.parent())) {
            throw new IllegalStateException(thing + " was written before its parent");
        }
        Thing before = stored.put(thing.id(), thing);
        if (before == null) {
            return Outcome.NEW;
        }
        return before.equals(thing) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        stored.values().forEach(thing -> names.put(thing.id(), thing.name()));
        return names;
    }
}
