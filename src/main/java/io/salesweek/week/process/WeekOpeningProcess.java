package io.salesweek.week.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The contract of {@code processes/week-opening.bpmn}: one instance per tick of its timer; no business key. */
public final class WeekOpeningProcess {

    public static final String KEY = "week-opening";
    public static final String EVENT_QUARTER_HOUR = "event_quarterHour";
    public static final String TASK_OPEN_WEEKS = "serviceTask_openWeeks";
    public static final String EVENT_WEEKS_OPENED = "event_weeksOpened";

    /** How far the teams are tried: the last one's id; not there before the first step. */
    public static final String LAST_TEAM = "lastTeam";

    /** Whether teams are left to try. */
    public static final String MORE_TEAMS = "moreTeams";

    private WeekOpeningProcess() {}

    static String lastTeam(DelegateExecution execution) {
        return (String) execution.getVariable(LAST_TEAM);
    }
}
