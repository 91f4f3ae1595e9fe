package io.salesweek.sample;

import io.salesweek.engine.ClockDriver;
import java.time.Instant;

/** The time of a play: only moves forward, and not beyond its end. */
final class Moments {

    private final ClockDriver clock;
    private final Instant end;

    Moments(ClockDriver clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /**
     * Moves on to that moment, unless it has come already; what is due until then is done.
     *
     * @return whether it comes at all
     */
    boolean reach(Instant moment) {
        if (moment.isAfter(end)) {
            return false;
        }
        if (moment.isAfter(clock.now())) {
            clock.moveTo(moment);
        }
        return true;
    }
}
