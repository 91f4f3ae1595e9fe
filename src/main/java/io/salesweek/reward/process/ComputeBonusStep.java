package io.salesweek.reward.process;

import io.salesweek.engine.DecisionStep;
import io.salesweek.reward.Bonuses;
import io.salesweek.reward.RewardComputing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Computes a reward with the table of rates. */
@Component
class ComputeBonusStep implements DecisionStep {

    private final RewardComputing computing;
    private final CaseReward reward;

    ComputeBonusStep(RewardComputing computing, CaseReward reward) {
        this.computing = computing;
        this.reward = reward;
    }

    @Override
    public String decision() {
        return Bonuses.TIERS;
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        boolean toApprove = computing.compute(reward.id(businessKey, variables.get(RewardApprovalProcess.REWARD)));
        return Map.of(RewardApprovalProcess.TO_APPROVE, toApprove);
    }
}
