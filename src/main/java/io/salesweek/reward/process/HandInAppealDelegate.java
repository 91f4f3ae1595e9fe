package io.salesweek.reward.process;

import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An appeal is to be answered: its own case begins. */
@Component
class HandInAppealDelegate implements JavaDelegate {

    private final ScoreAppealProcess process;

    HandInAppealDelegate(ScoreAppealProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.start(RepWeekKey.parse((String) execution.getVariable(ScoreAppealProcess.REP_WEEK)));
    }
}
