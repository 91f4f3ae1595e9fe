package io.salesweek.week.process;

import io.salesweek.engine.Timers;
import io.salesweek.team.AbsencesChanged;
import io.salesweek.week.CalendarChanges;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines follow people's working days, until the score. */
@Component
public class Replanning {

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);

    private final Weeks weeks;
    private final CalendarChanges changes;
    private final Timers timers;

    Replanning(Weeks weeks, CalendarChanges changes, Timers timers) {
        this.weeks = weeks;
        this.changes = changes;
        this.timers = timers;
    }

    public void of(Collection<String> people) {
        weeks.unscored(people).forEach(week -> timers.replan(week.key().toString()));
    }

    /** An import has no process of its own that would do it. */
    @EventListener
    public void imported(AbsencesChanged changed) {
        of(changed.people());
    }

    /** A file with further holidays is read at the start. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void holidaysLoaded() {
        for (TeamWeekKey week : changes.take()) {
            LOG.info("The working days of {} have changed: its deadlines are planned anew", week);
            timers.replan(week.toString());
            weeks.repWeeks(week).forEach(rep -> timers.replan(rep.key().toString()));
        }
    }
}
