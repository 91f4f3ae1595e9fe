package io.salesweek.reward.process;

import io.salesweek.reward.RewardRouting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered: the approval goes up the line. */
@Component
class MoveApprovalUpDelegate implements JavaDelegate {

    private final RewardRouting routing;
    private final CaseReward reward;

    MoveApprovalUpDelegate(RewardRouting routing, CaseReward reward) {
        this.routing = routing;
        this.reward = reward;
    }

    @Override
    public void execute(DelegateExecution execution) {
        routing.moveUp(reward.id(execution));
    }
}
