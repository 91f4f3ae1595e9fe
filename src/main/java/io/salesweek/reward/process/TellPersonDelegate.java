package io.salesweek.reward.process;

import io.salesweek.reward.Rewards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A recognition that is published is told as every reward is: its own case begins, with nothing to approve. */
@Component
class TellPersonDelegate implements JavaDelegate {

    private final Rewards rewards;
    private final RewardApprovalProcess process;

    TellPersonDelegate(Rewards rewards, RewardApprovalProcess process) {
        this.rewards = rewards;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reward = RewardApprovalProcess.reward(execution);
        process.start(rewards.get(reward).repWeek(), reward);
    }
}
