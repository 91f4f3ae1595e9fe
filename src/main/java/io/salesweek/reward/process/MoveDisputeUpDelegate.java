package io.salesweek.reward.process;

import io.salesweek.reward.RewardDisputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered: the dispute goes up the line. */
@Component
class MoveDisputeUpDelegate implements JavaDelegate {

    private final RewardDisputing disputing;

    MoveDisputeUpDelegate(RewardDisputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputing.moveUp(RewardApprovalProcess.reward(execution));
    }
}
