package io.salesweek.reward.process;

import io.salesweek.reward.Rewards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A nomination is to be approved: its own case begins. */
@Component
class AskForApprovalDelegate implements JavaDelegate {

    private final Rewards rewards;
    private final RewardApprovalProcess process;

    AskForApprovalDelegate(Rewards rewards, RewardApprovalProcess process) {
        this.rewards = rewards;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reward = RewardApprovalProcess.reward(execution);
        process.start(rewards.get(reward).repWeek(), reward);
    }
}
