package io.salesweek.reward.process;

import io.salesweek.reward.RewardRouting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who is asked for the next approval; nobody left is an incident. */
@Component
class NameApproverDelegate implements JavaDelegate {

    private final RewardRouting routing;

    NameApproverDelegate(RewardRouting routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                RewardApprovalProcess.STEP, routing.nameApprover(RewardApprovalProcess.reward(execution)));
    }
}
