package io.salesweek.week.process;

import io.salesweek.week.TeamWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The contract of {@code processes/sales-week.bpmn}: one instance per team and week; business key the team week's; no variables. */
public final class SalesWeekProcess {

    public static final String KEY = "sales-week";
    public static final String EVENT_WEEK_OPENED = "event_weekOpened";
    public static final String CALL_SET_GOALS = "callActivity_setGoals";
    public static final String CALL_REPORT_DAYS = "callActivity_reportDays";
    public static final String CALL_REVIEW_WEEK = "callActivity_reviewWeek";
    public static final String EVENT_SCORE_DUE = "event_scoreDue";
    public static final String TASK_SCORE_WEEK = "businessRuleTask_scoreWeek";
    public static final String TASK_GRADE_WEEK = "businessRuleTask_gradeWeek";
    public static final String CALL_GIVE_FEEDBACK = "callActivity_giveFeedback";
    public static final String TASK_CLOSE_WEEK = "serviceTask_closeWeek";
    public static final String EVENT_WEEK_CLOSED = "event_weekClosed";

    private SalesWeekProcess() {}

    static TeamWeekKey week(DelegateExecution execution) {
        return TeamWeekKey.parse(execution.getProcessBusinessKey());
    }
}
