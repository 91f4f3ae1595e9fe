package io.salesweek.report.process;

import io.salesweek.calendar.WorkCalendars;
import io.salesweek.engine.ProcessBean;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram asks about a day: which comes next, and whether the person is off. */
@ProcessBean("reportDays")
public class ReportDays {

    private final Weeks weeks;
    private final WorkCalendars calendars;

    ReportDays(Weeks weeks, WorkCalendars calendars) {
        this.weeks = weeks;
        this.calendars = calendars;
    }

    /** Whether the person is off on the case's day, as recorded by now. */
    public boolean off(DelegateExecution execution) {
        LocalDate day = LocalDate.parse((String) execution.getVariable(DailyReportingProcess.DAY));
        return !week(execution).workingDays().contains(day);
    }

    /** The working days of the team's calendar that count for this week, from its opening on; the person may be off on some. */
    List<LocalDate> reportable(DelegateExecution execution) {
        RepWeek week = week(execution);
        return calendars.get(week.teamWeek().calendar()).workingDays(week.key().week()).stream()
                .filter(day -> !day.isBefore(week.firstDay()))
                .toList();
    }

    /** A day on which nobody of the team works: behind the last one begun, else the week's Monday. */
    LocalDate dayOffAfter(DelegateExecution execution, String begun) {
        return begun == null
                ? week(execution).key().week().monday()
                : LocalDate.parse(begun).plusDays(1);
    }

    private RepWeek week(DelegateExecution execution) {
        return weeks.get(RepWeekKey.parse(execution.getProcessBusinessKey()));
    }
}
