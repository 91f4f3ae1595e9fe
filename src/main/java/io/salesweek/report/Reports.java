package io.salesweek.report;

import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
public class Reports {

    /** Every working day of the team's calendar in the week with its state as of now (excused ones too), by day. */
    public Map<RepWeek, List<DayReport>> of(Collection<RepWeek> weeks) {
        throw new UnsupportedOperationException();
    }

    public List<DayReport> of(RepWeek week) {
        throw new UnsupportedOperationException();
    }

    /** Every version of every day's report, oldest first. */
    public List<DayReport> versions(RepWeekKey week) {
        throw new UnsupportedOperationException();
    }
}
