package io.salesweek.reward.process;

import io.salesweek.week.RepWeekKey;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/score-appeal.bpmn}: started by a message, one instance per appeal, never awaited; business key the
 * rep week's.
 */
@Component
class ScoreAppealProcess {

    static final String KEY = "score-appeal";
    static final String MESSAGE = "score.appealed";
    static final String TASK_RESOLVE = "userTask_resolveAppeal";

    /** Of the form that appeals: the rep week's key. */
    static final String REP_WEEK = "repWeek";

    /** Whether the week is computed a second time. */
    static final String CHANGED = "changed";

    private final RuntimeService runtime;

    ScoreAppealProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(RepWeekKey week) {
        runtime.startProcessInstanceByMessage(
                MESSAGE, week.toString(), Map.of(RewardApprovalProcess.PERSON, week.person()));
    }

    RepWeekKey week(String instance) {
        return RepWeekKey.parse(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }

    static RepWeekKey week(DelegateExecution execution) {
        return RepWeekKey.parse(execution.getProcessBusinessKey());
    }
}
