package io.salesweek.metric.imports;

import io.salesweek.imports.Given;
import io.salesweek.imports.Row;
import io.salesweek.imports.UpsertSession;
import io.salesweek.metric.Decimals;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Objective;
import io.salesweek.metric.imports.ObjectiveImport.ObjectiveRow;
import io.salesweek.metric.persistence.ObjectiveEntity;
import io.salesweek.metric.persistence.ObjectiveRepository;
import io.salesweek.problem.Problem;
import io.salesweek.team.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One file of objectives: metric, team and person are known, parents are stored or in the file and lead to an end. */
class ObjectiveSession extends UpsertSession<ObjectiveRow, String, ObjectiveEntity, Objective> {

    private final Metrics metrics;
    private final People people;
    private final Map<String, String> storedParents = new HashMap<>();

    ObjectiveSession(ObjectiveRepository objectives, Metrics metrics, People people) {
        super(objectives);
        this.metrics = metrics;
        this.people = people;
        objectives
                .findAll()
                .forEach(stored ->
                        storedParents.put(stored.getId(), stored.objective().parent()));
    }

    @Override
    public ObjectiveRow read(Row row) {
        Objective objective = new Objective(
                row.requiredId("id"),
                row.required("name"),
                metric(row.required("metric")),
                Decimals.notNegative("target", row.requiredDecimal("target")),
                row.requiredDate("from"),
                row.requiredDate("to"),
                row.id("team"),
                row.id("person"),
                row.id("parent"));
        if (objective.to().isBefore(objective.from())) {
            throw Problem.badField("to", "metric.objective.period");
        }
        return new ObjectiveRow(objective, Given.of(row, ObjectiveImport.COLUMNS));
    }

    private String metric(String code) {
        return metrics.find(code)
                .map(Metric::code)
                .orElseThrow(() -> Problem.badField(
                        "metric",
                        "metric.unknown",
                        metrics.all().stream().map(Metric::code).collect(Collectors.joining(", "))));
    }

    @Override
    public Map<String, String> needs(ObjectiveRow row) {
        String parent = row.objective().parent();
        return parent == null || storedParents.containsKey(parent) ? Map.of() : Map.of("parent", parent);
    }

    @Override
    public Map<String, Problem> check(Collection<ObjectiveRow> rows) {
        Set<String> teams = unknownTeams(values(rows, Objective::team));
        Set<String> persons = values(rows, Objective::person);
        persons.removeAll(people.byId(persons).keySet());
        Map<String, String> parents = new HashMap<>(storedParents);
        rows.forEach(row ->
                parents.put(key(row), row.given().or("parent", row.objective().parent(), storedParents.get(key(row)))));
        Map<String, Problem> rejected = new HashMap<>();
        for (ObjectiveRow row : rows) {
            if (teams.contains(row.objective().team())) {
                rejected.put(key(row), Problem.badField("team", "metric.objective.team"));
            } else if (persons.contains(row.objective().person())) {
                rejected.put(key(row), Problem.badField("person", "metric.objective.person"));
            } else if (isAboveItself(key(row), parents)) {
                rejected.put(key(row), Problem.badField("parent", "metric.objective.circle"));
            }
        }
        return rejected;
    }

    private Set<String> unknownTeams(Set<String> teams) {
        return teams.stream().filter(team -> people.findTeam(team).isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> values(Collection<ObjectiveRow> rows, Function<Objective, String> field) {
        return rows.stream()
                .map(row -> field.apply(row.objective()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isAboveItself(String id, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        for (String above = parents.get(id); above != null && seen.add(above); above = parents.get(above)) {
            if (above.equals(id)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected String id(ObjectiveRow row) {
        return row.objective().id();
    }

    @Override
    protected Objective content(ObjectiveEntity stored) {
        return stored.objective();
    }

    @Override
    protected Objective merged(ObjectiveRow row, Objective before) {
        Objective now = row.objective();
        if (before == null) {
            return now;
        }
        Given given = row.given();
        return new Objective(
                now.id(),
                now.name(),
                now.metric(),
                now.target(),
                now.from(),
                now.to(),
                given.or("team", now.team(), before.team()),
                given.or("person", now.person(), before.person()),
                given.or("parent", now.parent(), before.parent()));
    }

    @Override
    protected ObjectiveEntity fresh(ObjectiveRow row, Objective content) {
        return new ObjectiveEntity(content);
    }

    @Override
    protected void set(ObjectiveEntity stored, Objective content) {
        stored.set(content);
    }
}
