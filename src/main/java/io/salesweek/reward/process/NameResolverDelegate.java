package io.salesweek.reward.process;

import io.salesweek.reward.RewardDisputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who answers the dispute; nobody left is an incident. */
@Component
class NameResolverDelegate implements JavaDelegate {

    private final RewardDisputing disputing;

    NameResolverDelegate(RewardDisputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputing.nameResolver(RewardApprovalProcess.reward(execution));
    }
}
