package io.salesweek.metric.imports;

import io.salesweek.imports.Column;
import io.salesweek.imports.Given;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Objective;
import io.salesweek.metric.imports.ObjectiveImport.ObjectiveRow;
import io.salesweek.metric.persistence.ObjectiveRepository;
import io.salesweek.team.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of objectives: CONTRACT.md, "CSV". */
@Component
class ObjectiveImport implements ImportKind<ObjectiveRow> {

    record ObjectiveRow(Objective objective, Given given) {}

    static final List<Column> COLUMNS = List.of(
            Column.required("id"),
            Column.required("name"),
            Column.required("metric"),
            Column.required("target"),
            Column.required("from"),
            Column.required("to"),
            Column.optional("team"),
            Column.optional("person"),
            Column.optional("parent"));

    private final ObjectiveRepository objectives;
    private final Metrics metrics;
    private final People people;

    ObjectiveImport(ObjectiveRepository objectives, Metrics metrics, People people) {
        this.objectives = objectives;
        this.metrics = metrics;
        this.people = people;
    }

    @Override
    public String name() {
        return "objectives";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession<ObjectiveRow> begin(String by) {
        return new ObjectiveSession(objectives, metrics, people);
    }
}
