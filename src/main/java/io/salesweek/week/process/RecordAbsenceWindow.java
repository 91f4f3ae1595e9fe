package io.salesweek.week.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody is away: recorded by themselves or their manager, or taken back ({@code none}). */
@Component
class RecordAbsenceWindow implements FormWindow<RecordAbsenceWindow.Fields> {

    private static final String NONE = "none";

    private final Absences absences;
    private final AbsenceView view;

    RecordAbsenceWindow(Absences absences, AbsenceView view) {
        this.absences = absences;
        this.view = view;
    }

    record Fields(String person, LocalDate from, LocalDate to, String kind, String standIn) {}

    @Override
    public String form() {
        return RecordAbsenceProcess.KEY;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        return view.of(call.person(), call.locale());
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        absences.requireMayRecord(fields.person(), fields.from(), call.person());
        if (NONE.equals(fields.kind())) {
            withdraw(call, fields);
        } else {
            record(call, fields);
        }
        return Map.of(RecordAbsenceProcess.PERSON, fields.person());
    }

    private void record(FormCall call, Fields fields) {
        absences.record(fields.person(), fields.from(), fields.to(), fields.kind(), standIn(fields), call.person());
    }

    private static String standIn(Fields fields) {
        return fields.standIn() == null || fields.standIn().isBlank() ? null : fields.standIn();
    }

    private void withdraw(FormCall call, Fields fields) {
        if (!absences.withdraw(fields.person(), fields.from(), call.person())) {
            throw Problem.badField("from", "week.absence.nothing", fields.from().toString());
        }
    }
}
