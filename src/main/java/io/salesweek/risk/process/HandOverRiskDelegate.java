package io.salesweek.risk.process;

import io.salesweek.risk.Risks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who acts on the rung where the risk stands; nobody left is an incident, and the case waits. */
@Component
class HandOverRiskDelegate implements JavaDelegate {

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
        execution.setVariable(RiskEscalationProcess.DUE_AT, holding.due().at().toString());
        execution.setVariable(
                RiskEscalationProcess.REMIND_AT, holding.due().remindAt().toString());
        execution.setVariable(RiskEscalationProcess.AT_TOP, holding.atTop());
        execution.setVariable(RiskEscalationProcess.PRIORITY, holding.reminded() ? REMINDED : USUAL);
    }
}
