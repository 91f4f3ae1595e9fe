package io.salesweek.week.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the deadlines of the person's running weeks anew, now that their days have changed. */
@Component
class ReplanDeadlinesDelegate implements JavaDelegate {

    private final Replanning replanning;

    ReplanDeadlinesDelegate(Replanning replanning) {
        this.replanning = replanning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replanning.of(Set.of(RecordAbsenceProcess.person(execution)));
    }
}
