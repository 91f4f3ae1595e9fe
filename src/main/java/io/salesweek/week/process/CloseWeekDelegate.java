package io.salesweek.week.process;

import io.salesweek.week.Weeks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The week is over: feedback is given and answered, or recorded as not. */
@Component
class CloseWeekDelegate implements JavaDelegate {

    private final Weeks weeks;

    CloseWeekDelegate(Weeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        weeks.closed(SalesWeekProcess.week(execution));
    }
}
