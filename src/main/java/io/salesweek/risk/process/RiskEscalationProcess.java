package io.salesweek.risk.process;

import io.salesweek.risk.Changes;
import io.salesweek.risk.Risk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/risk-escalation.bpmn}: one instance per risk, started by a message in the transaction that raised it;
 * business key {@code risk/<team>/<id>}.
 */
@Component
class RiskEscalationProcess {

    static final String KEY = "risk-escalation";
    static final String MESSAGE = "risk.raised";

    /** Whose case it is for who acts, a person's id: text, absent for a team's. */
    static final String PERSON = "person";

    /** Until when to plan or to resolve: text, ISO-8601. */
    static final String DUE_AT = "dueAt";

    /** When whoever acts is reminded of that: text, ISO-8601. */
    static final String REMIND_AT = "remindAt";

    /** Whether there is no further rung: boolean. */
    static final String AT_TOP = "atTop";

    /** The task's priority: a reminded one's is higher. */
    static final String PRIORITY = "priority";

    /** More money raised the severity of a risk that waits for a person. */
    static final class Growth {

        static final String MESSAGE = "risk.grown";

        private Growth() {}
    }

    /** The condition of a risk is gone. */
    static final class Gone {

        static final String MESSAGE = "risk.gone";

        private Gone() {}
    }

    private final RuntimeService runtime;

    RiskEscalationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(Risk risk) {
        runtime.startProcessInstanceByMessage(MESSAGE, risk.caseKey());
    }

    /**
     * A case that does not wait just now lets the caller fail, and be tried again; one that somebody deleted begins anew where there is
     * still something to do.
     */
    void tell(Changes changes) {
        changes.raised().forEach(this::start);
        for (Risk risk : changes.grown()) {
            if (isUnderWay(risk)) {
                correlate(Growth.MESSAGE, risk);
            } else {
                start(risk);
            }
        }
        changes.gone().stream().filter(this::isUnderWay).forEach(risk -> correlate(Gone.MESSAGE, risk));
    }

    private boolean isUnderWay(Risk risk) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(risk.caseKey(), KEY)
                        .count()
                > 0;
    }

    private void correlate(String message, Risk risk) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(risk.caseKey())
                .correlate();
    }

    static String risk(DelegateExecution execution) {
        return risk(execution.getProcessBusinessKey());
    }

    static String risk(String businessKey) {
        return businessKey.substring(businessKey.lastIndexOf('/') + 1);
    }
}
