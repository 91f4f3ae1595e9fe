package io.salesweek.risk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has a team's week watched for risks; nothing waits for it. */
@Component
class WatchRisksDelegate implements JavaDelegate {

    private final RiskDetectionProcess detection;

    WatchRisksDelegate(RiskDetectionProcess detection) {
        this.detection = detection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        detection.start(execution.getProcessBusinessKey());
    }
}
