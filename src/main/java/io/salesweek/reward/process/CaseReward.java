package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.problem.Problem;
import io.salesweek.reward.Reward;
import io.salesweek.reward.Rewards;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The reward that a case is about. An administrator may start a case by hand, or change its variables: it works on no other week's money
 * than its business key says.
 */
@Component
class CaseReward {

    private final Rewards rewards;

    CaseReward(Rewards rewards) {
        this.rewards = rewards;
    }

    /** @throws Problem not found, or conflict when it is another case's */
    String id(DelegateExecution execution) {
        return id(execution.getProcessBusinessKey(), execution.getVariable(RewardApprovalProcess.REWARD));
    }

    /** @param named what the variable holds */
    String id(String businessKey, Object named) {
        if (!(named instanceof String id)) {
            throw Problem.notFound("reward.unnamed");
        }
        requireOwn(id, rewards.weekOf(id), businessKey);
        return id;
    }

    /** What a form is about: computed at least once. @throws Problem as {@link #id(DelegateExecution)} */
    Reward of(FormCall call) {
        String named = call.variable(RewardApprovalProcess.REWARD);
        if (named == null) {
            throw Problem.notFound("reward.unnamed");
        }
        Reward reward = rewards.get(named);
        requireOwn(named, reward.repWeek(), call.businessKey());
        if (reward.last() == null) {
            throw Problem.conflict("reward.notComputed");
        }
        return reward;
    }

    private static void requireOwn(String id, RepWeekKey week, String businessKey) {
        if (!week.toString().equals(businessKey)) {
            throw Problem.conflict("reward.otherCase", id, week.toString(), String.valueOf(businessKey));
        }
    }
}
