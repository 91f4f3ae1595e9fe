package io.salesweek.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;

/** Listens to the DMN engine for what its result leaves out: which rules matched. */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> EVENTS = new ThreadLocal<>();

    /** The evaluation of the decision that happens within the call. */
    static DmnDecisionTableEvaluationEvent during(String decision, Supplier<?> evaluation) {
        List<DmnDecisionTableEvaluationEvent> outer = EVENTS.get();
        List<DmnDecisionTableEvaluationEvent> events = new ArrayList<>();
        EVENTS.set(events);
        try {
            evaluation.get();
        } finally {
            EVENTS.set(outer);
        }
        return events.stream()
                .filter(event -> event.getDecision().getKey().equals(decision))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + decision + "' is no decision table"));
    }

    /** Whether the evaluation that is under way was asked for by {@link #during}. */
    static boolean areListenedFor() {
        return EVENTS.get() != null;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<DmnDecisionTableEvaluationEvent> events = EVENTS.get();
        if (events != null) {
            events.add(event);
        }
    }
}
