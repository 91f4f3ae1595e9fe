package io.salesweek.review.process;

import io.salesweek.week.TeamWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The contract of {@code processes/weekly-review.bpmn}: one instance per team and week; business key the team week's; no variables. */
final class WeeklyReviewProcess {

    static final String KEY = "weekly-review";

    private WeeklyReviewProcess() {}

    static TeamWeekKey week(DelegateExecution execution) {
        return TeamWeekKey.parse(execution.getProcessBusinessKey());
    }
}
