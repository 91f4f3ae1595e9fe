package io.salesweek.risk.process;

import io.salesweek.risk.Risks;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who acts on the rung where the risk stands; nobody left is an incident, and the case waits. */
@Component
class HandOverRiskDelegate implements JavaDelegate {

    /** How long before the end somebody is reminded. */
    static final Duration REMINDED_BEFORE = Duration.ofHours(1);

    private static final int USUAL = 50;
    private static final int REMINDED = 80;

    private final Risks risks;

    HandOverRiskDelegate(Risks risks) {
        this.risks = risks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Risks.Holding holding = risks.handOver(RiskEscalationProcess.risk(execution));
        execution.setVariable(RiskEscalationProcess.PERSON, holding.caseOf());
        execution.setVariable(RiskEscalationProcess.DUE_AT, holding.dueAt().toString());
        execution.setVariable(
                RiskEscalationProcess.REMIND_AT,
                holding.dueAt().minus(REMINDED_BEFORE).toString());
        execution.setVariable(RiskEscalationProcess.AT_TOP, holding.atTop());
        execution.setVariable(RiskEscalationProcess.PRIORITY, holding.reminded() ? REMINDED : USUAL);
    }
}
