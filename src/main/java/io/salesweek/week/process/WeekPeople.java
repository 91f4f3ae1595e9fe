package io.salesweek.week.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** For whom a team's week calls goals, days and feedback: ids of people, in order. */
@ProcessBean("weekPeople")
public class WeekPeople {

    private final Weeks weeks;

    WeekPeople(Weeks weeks) {
        this.weeks = weeks;
    }

    /** The reps with at least one working day that counts. */
    public List<String> takingPart(DelegateExecution execution) {
        return weeks.repWeeks(SalesWeekProcess.week(execution)).stream()
                .filter(RepWeek::takesPart)
                .map(week -> week.key().person())
                .toList();
    }

    /** The reps who have figures: those to whom absences have left a working day until the score. */
    public List<String> withFigures(DelegateExecution execution) {
        return takingPart(execution);
    }
}
