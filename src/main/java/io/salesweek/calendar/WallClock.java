package io.salesweek.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** What a clock on the wall shows, as a moment. */
public final class WallClock {

    private WallClock() {}

    /** The moment; of a time that summer time skips, the next that exists; of one that winter time brings twice, the first. */
    public static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime shown = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change != null && change.isGap()
                ? change.getInstant()
                : shown.atZone(zone).toInstant();
    }
}
