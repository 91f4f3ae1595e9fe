package io.salesweek.reward.process;

import io.salesweek.week.TeamWeekKey;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/approve-rewards.bpmn}: started by a message, at most one list per team and week; business key the team week's. */
@Component
class ApproveRewardsProcess {

    static final String KEY = "approve-rewards";
    static final String MESSAGE = "rewards.listed";

    /** The list that was sent: its id. */
    static final String LIST = "list";

    private final RuntimeService runtime;

    ApproveRewardsProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(TeamWeekKey week) {
        runtime.startProcessInstanceByMessage(MESSAGE, week.toString());
    }
}
