package io.salesweek.goal.process;

import io.salesweek.problem.Problem;
import io.salesweek.week.DueTimes;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Until when goals may be sent, decided and changed at all: what counts is the moment of sending, never when a timer happened to end the
 * task (DOMAIN, "Ground rules"). A task's own deadline is kept by {@link io.salesweek.engine.FormWindow#closesWhenDue}.
 */
@Component
class Sending {

    /** When whatever is open is settled; the diagram's event sub-process does it at the same time. */
    private static final String LAST_CALL = "last working day 16:00";

    private final DueTimes due;
    private final Clock clock;

    Sending(DueTimes due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    /** @throws Problem when the week's last call has come */
    void requireBeforeLastCall(RepWeekKey key) {
        if (!beforeLastCall(key.teamWeek())) {
            throw Problem.conflict("goal.late.lastCall");
        }
    }

    boolean beforeLastCall(TeamWeekKey key) {
        return clock.instant().isBefore(due.at(key, LAST_CALL));
    }
}
