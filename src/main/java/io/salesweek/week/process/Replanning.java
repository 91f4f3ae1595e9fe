package io.salesweek.week.process;

import io.salesweek.engine.Timers;
import io.salesweek.team.AbsencesChanged;
import io.salesweek.week.Weeks;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deadlines follow people's working days, until the score. */
@Component
class Replanning {

    private final Weeks weeks;
    private final Timers timers;

    Replanning(Weeks weeks, Timers timers) {
        this.weeks = weeks;
        this.timers = timers;
    }

    void of(Collection<String> people) {
        weeks.unscored(people).forEach(week -> timers.replan(week.key().toString()));
    }

    /** An import has no process of its own that would do it. */
    @EventListener
    void imported(AbsencesChanged changed) {
        of(changed.people());
    }
}
