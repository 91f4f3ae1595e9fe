package io.salesweek.team.imports;

import io.salesweek.imports.Column;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.team.persistence.AbsenceRepository;
import io.salesweek.team.persistence.PersonRepository;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Absences, known by person and first day: CONTRACT.md, "CSV". */
@Component
class AbsencesImport implements ImportKind<AbsenceRow> {

    private final AbsenceRepository absences;
    private final PersonRepository people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsencesImport(AbsenceRepository absences, PersonRepository people, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("person"),
                Column.required("from"),
                Column.required("to"),
                Column.required("kind"),
                Column.optional("standIn"));
    }

    @Override
    public Set<String> roles() {
        return Set.of("admin");
    }

    @Override
    public ImportSession<AbsenceRow> begin(String by) {
        return new AbsencesSession(absences, people.ids(), events, clock, by);
    }
}
