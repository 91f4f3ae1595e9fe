package io.salesweek.risk.domain;

import io.salesweek.calendar.WallClock;
import io.salesweek.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Until when somebody is to act on a risk, in the calendar and zone of the team the case belongs to.
 *
 * @param end when a working day ends
 */
public record Deadlines(WorkCalendar calendar, ZoneId zone, LocalTime end) {

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** The end of the n-th working day after now's day. */
    public Instant after(int workingDays, Instant now) {
        return WallClock.moment(calendar.workingDayAfter(today(now), workingDays), end, zone);
    }

    /** The end of that day; once the working day is over, the midnight behind it. */
    public Instant onThe(LocalDate day, Instant now) {
        Instant usual = WallClock.moment(day, end, zone);
        return now.isBefore(usual) ? usual : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What is left, or the new period from now on, whichever ends first. @param left null: nothing ran yet */
    public Instant shorter(Instant left, int workingDays, Instant now) {
        Instant fresh = after(workingDays, now);
        return left == null || fresh.isBefore(left) ? fresh : left;
    }
}
