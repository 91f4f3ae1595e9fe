package io.salesweek.week.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.problem.Problem;
import io.salesweek.week.DueTimes;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Times as the diagrams say them, e.g. {@code #{due.at(execution, 'last working day 16:00')}}; the words are those of {@link DueTimes}; or as a step of the case has kept them.
 * The case is told by its business key, else by its variable {@code repWeek}; the day it is about by its variable {@code day}.
 */
@ProcessBean("due")
public class Due {

    private static final String REP_WEEK = "repWeek";
    private static final String DAY = "day";

    private final DueTimes times;

    Due(DueTimes times) {
        this.times = times;
    }

    /** A time on a named day; a {@code Date}, for the engine takes nothing newer. */
    public Date at(DelegateExecution execution, String words) {
        return Date.from(moment(execution, words));
    }

    /** {@code 2 working days}: the end of the second one after now. */
    public Date in(DelegateExecution execution, String words) {
        return Date.from(moment(execution, words));
    }

    /** A moment that a step of the case has kept in a variable, in ISO-8601: {@code 2026-11-27T10:00:00Z}. */
    public Date kept(DelegateExecution execution, String moment) {
        return Date.from(Instant.parse(moment));
    }

    private Instant moment(DelegateExecution execution, String words) {
        String key = key(execution);
        return isRepWeek(key)
                ? times.at(RepWeekKey.parse(key), day(execution), words)
                : times.at(TeamWeekKey.parse(key), words);
    }

    private static String key(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        String week = key == null ? (String) execution.getVariable(REP_WEEK) : key;
        if (week == null) {
            throw Problem.badInput("week.noKey");
        }
        return week;
    }

    private static boolean isRepWeek(String key) {
        return key.indexOf('/') != key.lastIndexOf('/');
    }

    private static LocalDate day(DelegateExecution execution) {
        String day = (String) execution.getVariable(DAY);
        return day == null ? null : LocalDate.parse(day);
    }
}
