package io.salesweek.reward.process;

import io.salesweek.reward.ScoreAppealing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered: the appeal goes up the line. */
@Component
class MoveAppealUpDelegate implements JavaDelegate {

    private final ScoreAppealing appealing;

    MoveAppealUpDelegate(ScoreAppealing appealing) {
        this.appealing = appealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealing.moveUp(ScoreAppealProcess.week(execution));
    }
}
