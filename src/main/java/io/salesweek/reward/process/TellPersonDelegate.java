package io.salesweek.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A recognition that is published is told as every reward is: its own case begins, with nothing to approve. */
@Component
class TellPersonDelegate implements JavaDelegate {

    private final RewardApprovalProcess process;

    TellPersonDelegate(RewardApprovalProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.startFor(execution);
    }
}
