package io.salesweek.reward.process;

import io.salesweek.reward.RewardApproving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down what is to be paid, if the record itself holds every approval. */
@Component
class PayRewardDelegate implements JavaDelegate {

    private final RewardApproving approving;
    private final CaseReward reward;

    PayRewardDelegate(RewardApproving approving, CaseReward reward) {
        this.approving = approving;
        this.reward = reward;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approving.pay(reward.id(execution));
    }
}
