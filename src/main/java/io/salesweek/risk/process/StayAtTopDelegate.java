package io.salesweek.risk.process;

import io.salesweek.risk.Risks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody acted in time at the top: the risk stays there, and who acts is reminded. */
@Component
class StayAtTopDelegate implements JavaDelegate {

    private final Risks risks;

    StayAtTopDelegate(Risks risks) {
        this.risks = risks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        risks.remindAtTop(RiskEscalationProcess.risk(execution));
    }
}
