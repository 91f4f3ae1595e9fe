package io.salesweek.team.imports;

import io.salesweek.imports.ImportSession;
import io.salesweek.imports.Outcome;
import io.salesweek.imports.Row;
import io.salesweek.team.Absence;
import io.salesweek.team.AbsencesChanged;
import io.salesweek.team.persistence.AbsenceEntity;
import io.salesweek.team.persistence.AbsenceRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;

/** One file of absences. */
final class AbsencesSession implements ImportSession<AbsenceRow> {

    private final AbsenceRepository absences;
    private final Set<String> people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String by;
    private final Set<String> changed = new TreeSet<>();

    AbsencesSession(
            AbsenceRepository absences, Set<String> people, ApplicationEventPublisher events, Clock clock, String by) {
        this.absences = absences;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.by = by;
    }

    @Override
    public AbsenceRow read(Row row) {
        return AbsenceRow.read(row, people);
    }

    @Override
    public String key(AbsenceRow row) {
        return row.key();
    }

    @Override
    public List<Outcome> write(List<AbsenceRow> rows) {
        Set<String> concerned = rows.stream().map(AbsenceRow::person).collect(Collectors.toSet());
        Map<String, AbsenceEntity> stored = absences.findByPersonIn(concerned).stream()
                .collect(Collectors.toMap(AbsencesSession::key, Function.identity()));
        return rows.stream().map(row -> write(row, stored.get(row.key()))).toList();
    }

    @Override
    public void finish() {
        if (!changed.isEmpty()) {
            events.publishEvent(new AbsencesChanged(Set.copyOf(changed)));
        }
    }

    private Outcome write(AbsenceRow row, AbsenceEntity stored) {
        if (stored != null && row.saysWhat(stored.absence())) {
            return Outcome.UNCHANGED;
        }
        changed.add(row.person());
        Absence wanted = row.absence(stored == null ? null : stored.absence(), by, clock.instant());
        if (stored == null) {
            absences.save(new AbsenceEntity(wanted));
            return Outcome.NEW;
        }
        stored.set(wanted);
        return Outcome.UPDATED;
    }

    private static String key(AbsenceEntity stored) {
        Absence absence = stored.absence();
        return absence.person() + "/" + absence.from();
    }
}
