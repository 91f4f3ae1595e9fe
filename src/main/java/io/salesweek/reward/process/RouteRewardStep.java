package io.salesweek.reward.process;

import io.salesweek.engine.DecisionStep;
import io.salesweek.reward.RewardRouting;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays a reward's route with the table of routes. */
@Component
class RouteRewardStep implements DecisionStep {

    private final RewardRouting routing;
    private final CaseReward reward;

    RouteRewardStep(RewardRouting routing, CaseReward reward) {
        this.routing = routing;
        this.reward = reward;
    }

    @Override
    public String decision() {
        return RewardRouting.ROUTES;
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        routing.route(reward.id(businessKey, variables.get(RewardApprovalProcess.REWARD)));
        return Map.of();
    }
}
