package io.salesweek.plan;

import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
public class Plans {

    /** By day, then as sent. */
    public List<PlanItem> of(RepWeekKey week) {
        throw new UnsupportedOperationException();
    }

    public Map<RepWeekKey, List<PlanItem>> of(Collection<RepWeekKey> weeks) {
        throw new UnsupportedOperationException();
    }

    /** The last plan sent counts: replaces the week's items, keeping id and mark of rows equal in day, activity and subject. */
    public void replace(RepWeekKey week, List<PlanItem> items) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets which items the report of a day marks as done (a correction may take a mark back that the same day's report set).
     *
     * @throws io.salesweek.problem.Problem on field {@code planItemsDone} when an id is not of this week's plan
     */
    public void markDone(RepWeekKey week, java.time.LocalDate reportedOn, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }
}
