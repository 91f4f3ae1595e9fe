package com.example.visits;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows what it is told to and stores visits; the customer names of some make it refuse. */
@Component
public class RecordVisitWindow implements FormWindow<RecordVisit> {

    public final List<FormCall> opened = new ArrayList<>();
    public final List<RecordVisit> submitted = new ArrayList<>();
    public List<Map<String, Object>> goals = List.of();
    private final Visits visits;

    RecordVisitWindow(Visits visits) {
        this.visits = visits;
    }

    record Option(String label, String value) {}

    record LastVisit(LocalDate day, BigDecimal amount) {}

    @Override
    public String form() {
        return "record-visit";
    }

    @Override
    public Class<RecordVisit> fields() {
        return RecordVisit.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        opened.add(call);
        return Map.of(
                "kinds",
                List.of(new Option("Call", "call"), new Option("Complaint", "complaint")),
                "visitedOn",
                LocalDate.of(2026, 11, 23),
                "limit",
                new BigDecimal("1000.00"),
                "planned",
                true,
                "lastVisits",
                List.of(new LastVisit(LocalDate.of(2026, 11, 16), new BigDecimal("120.50"))),
                "goals",
                goals,
                "summary",
                "for " + call.person() + " in " + call.businessKey());
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public String about(FormCall call) {
        return call.businessKey();
    }

    @Override
    public Map<String, Object> submit(FormCall call, RecordVisit visit) {
        submitted.add(visit);
        visits.save(new Visit(call.taskId(), visit));
        refuse(visit.customer());
        return Map.of("again", "complaint".equals(visit.kind()));
    }

    private void refuse(String customer) {
        switch (customer) {
            case "Nobody" -> throw Problem.badField("goals[1].weight", "engine.field.max", "50");
            case "Theirs" -> throw Problem.forbidden("engine.form.notYours");
            case "Gone" -> throw Problem.notFound("engine.form.gone");
            case "Late" -> throw Problem.conflict("engine.form.meanwhile");
            case "Odd" -> throw new IllegalArgumentException("java.lang.secret");
            case "Broken" -> throw new IllegalStateException("java.lang.secret");
            default -> {
                // taken
            }
        }
    }
}
