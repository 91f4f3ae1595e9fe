package io.salesweek.reward.process;

import io.salesweek.reward.Kind;
import io.salesweek.reward.Rewards;
import io.salesweek.week.RepWeekKey;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/reward-approval.bpmn}: started by a message, one instance per reward, never awaited; business key the
 * rep week's.
 */
@Component
class RewardApprovalProcess {

    static final String KEY = "reward-approval";
    static final String MESSAGE = "reward.due";

    /** Who is rewarded: a person's id. */
    static final String PERSON = "person";

    /** The reward's id. */
    static final String REWARD = "reward";

    /** Whether there is something to approve. */
    static final String TO_APPROVE = "toApprove";

    /** The step whose turn it is: its id. */
    static final String STEP = "step";

    /** What an approver's decision leads to: one of the following. */
    static final String OUTCOME = "outcome";

    static final String NEXT = "next";
    static final String APPROVED = "approved";
    static final String RETURNED = "returned";
    static final String REJECTED = "rejected";

    /** A nomination alone that was rejected: the person never hears of it. */
    static final String DROPPED = "dropped";

    /** Whether the person disputes it. */
    static final String DISPUTED = "disputed";

    /** Whether the dispute brings another computation. */
    static final String AGAIN = "again";

    static final String TASK_APPROVE = "userTask_approveReward";
    static final String TASK_ANSWER = "userTask_readAnswer";
    static final String TASK_RESOLVE = "userTask_resolveDispute";

    private final RuntimeService runtime;
    private final Rewards rewards;

    RewardApprovalProcess(RuntimeService runtime, Rewards rewards) {
        this.runtime = runtime;
        this.rewards = rewards;
    }

    void start(RepWeekKey week, String reward) {
        runtime.startProcessInstanceByMessage(MESSAGE, week.toString(), Map.of(PERSON, week.person(), REWARD, reward));
    }

    /** The case of the reward that another process knows by {@link #REWARD}. */
    void startFor(DelegateExecution execution) {
        String reward = reward(execution);
        start(rewards.get(reward).repWeek(), reward);
    }

    /** What a rejection leads to. */
    static String of(Kind rejected) {
        return rejected == Kind.RECOGNITION ? DROPPED : REJECTED;
    }

    static String reward(DelegateExecution execution) {
        return (String) execution.getVariable(REWARD);
    }
}
