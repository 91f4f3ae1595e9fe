package io.salesweek.reward.process;

import io.salesweek.reward.RewardRouting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who is asked for the next approval; nobody left is an incident. */
@Component
class NameApproverDelegate implements JavaDelegate {

    private final RewardRouting routing;
    private final CaseReward reward;

    NameApproverDelegate(RewardRouting routing, CaseReward reward) {
        this.routing = routing;
        this.reward = reward;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RewardApprovalProcess.STEP, routing.nameApprover(reward.id(execution)));
    }
}
