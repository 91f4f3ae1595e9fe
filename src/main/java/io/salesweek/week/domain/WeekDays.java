package io.salesweek.week.domain;

import io.salesweek.calendar.WallClock;
import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days of a team's week in its calendar and zone.
 *
 * @param firstDay the first day that counts: later than Monday when the week was opened late
 */
public record WeekDays(Week week, WorkCalendar calendar, ZoneId zone, LocalDate firstDay) {

    /** Working days of the whole week, in order. */
    public List<LocalDate> all() {
        return calendar.workingDays(week);
    }

    /** Working days that count. */
    public List<LocalDate> counted() {
        return all().stream().filter(day -> !day.isBefore(firstDay)).toList();
    }

    /** What is left of them for somebody who is away on some days. */
    public List<LocalDate> countedWithout(Set<LocalDate> daysOff) {
        return counted().stream().filter(day -> !daysOff.contains(day)).toList();
    }

    public LocalDate first() {
        return named().get(0);
    }

    public LocalDate firstCounted() {
        List<LocalDate> counted = counted();
        return counted.isEmpty() ? last() : counted.get(0);
    }

    /** The n/2-th of n working days, rounded up. */
    public LocalDate middle() {
        List<LocalDate> days = named();
        return days.get((days.size() + 1) / 2 - 1);
    }

    public LocalDate last() {
        List<LocalDate> days = named();
        return days.get(days.size() - 1);
    }

    public LocalDate firstAfterWeek() {
        return calendar.workingDayAfter(week.sunday(), 1);
    }

    public Instant at(LocalDate day, LocalTime time) {
        return WallClock.moment(day, time, zone);
    }

    /** A running week whose days all became holidays later still ends: its names then mean those of Monday to Friday. */
    private List<LocalDate> named() {
        List<LocalDate> days = all();
        return days.isEmpty() ? new WorkCalendar("", Map.of()).workingDays(week) : days;
    }
}
