package io.salesweek.reward.process;

import io.salesweek.reward.RewardRouting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered: the approval goes up the line. */
@Component
class MoveApprovalUpDelegate implements JavaDelegate {

    private final RewardRouting routing;

    MoveApprovalUpDelegate(RewardRouting routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        routing.moveUp(RewardApprovalProcess.reward(execution));
    }
}
