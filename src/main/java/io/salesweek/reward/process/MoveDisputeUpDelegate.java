package io.salesweek.reward.process;

import io.salesweek.reward.RewardDisputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered: the dispute goes up the line. */
@Component
class MoveDisputeUpDelegate implements JavaDelegate {

    private final RewardDisputing disputing;
    private final CaseReward reward;

    MoveDisputeUpDelegate(RewardDisputing disputing, CaseReward reward) {
        this.disputing = disputing;
        this.reward = reward;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputing.moveUp(reward.id(execution));
    }
}
