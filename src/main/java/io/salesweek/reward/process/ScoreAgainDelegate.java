package io.salesweek.reward.process;

import io.salesweek.reward.ScoreAppealing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes the second version of a week whose appeal was granted. */
@Component
class ScoreAgainDelegate implements JavaDelegate {

    private final ScoreAppealing appealing;

    ScoreAgainDelegate(ScoreAppealing appealing) {
        this.appealing = appealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealing.scoreAgain(ScoreAppealProcess.week(execution));
    }
}
