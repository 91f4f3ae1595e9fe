package io.salesweek.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A nomination is to be approved: its own case begins. */
@Component
class AskForApprovalDelegate implements JavaDelegate {

    private final RewardApprovalProcess process;

    AskForApprovalDelegate(RewardApprovalProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.startFor(execution);
    }
}
