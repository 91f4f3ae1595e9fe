package io.salesweek.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A week was scored a second time: its money is compared with what it is worth now, as when a deal changed. */
@Component
class StartRecheckDelegate implements JavaDelegate {

    private final DealChangeProcess process;

    StartRecheckDelegate(DealChangeProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.start(ScoreAppealProcess.week(execution));
    }
}
