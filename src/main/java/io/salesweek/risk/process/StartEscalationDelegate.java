package io.salesweek.risk.process;

import io.salesweek.risk.Risks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the escalation of a risk that somebody raised by the form. */
@Component
class StartEscalationDelegate implements JavaDelegate {

    private final Risks risks;
    private final RiskEscalationProcess escalation;

    StartEscalationDelegate(Risks risks, RiskEscalationProcess escalation) {
        this.risks = risks;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.start(risks.get((String) execution.getVariable(RaiseRiskProcess.RISK)));
    }
}
