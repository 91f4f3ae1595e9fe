package io.salesweek.reward.process;

import io.salesweek.reward.RewardDisputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who answers the dispute; nobody left is an incident. */
@Component
class NameResolverDelegate implements JavaDelegate {

    private final RewardDisputing disputing;
    private final CaseReward reward;

    NameResolverDelegate(RewardDisputing disputing, CaseReward reward) {
        this.disputing = disputing;
        this.reward = reward;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputing.nameResolver(reward.id(execution));
    }
}
