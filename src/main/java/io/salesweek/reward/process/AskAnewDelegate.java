package io.salesweek.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for the approval anew that was taken back. */
@Component
class AskAnewDelegate implements JavaDelegate {

    private final RewardReopened reopened;

    AskAnewDelegate(RewardReopened reopened) {
        this.reopened = reopened;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reopened.send(RewardApprovalProcess.reward(execution));
    }
}
