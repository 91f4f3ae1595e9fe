package io.salesweek.reward.process;

import io.salesweek.reward.ScoreAppealing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who answers the appeal; nobody left is an incident. */
@Component
class NameAppealResolverDelegate implements JavaDelegate {

    private final ScoreAppealing appealing;

    NameAppealResolverDelegate(ScoreAppealing appealing) {
        this.appealing = appealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealing.nameResolver(ScoreAppealProcess.week(execution));
    }
}
