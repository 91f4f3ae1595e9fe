package io.salesweek.risk.process;

import io.salesweek.risk.Risks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody acted in time: the risk climbs one rung. */
@Component
class ClimbLadderDelegate implements JavaDelegate {

    private final Risks risks;

    ClimbLadderDelegate(Risks risks) {
        this.risks = risks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        risks.climb(RiskEscalationProcess.risk(execution));
    }
}
