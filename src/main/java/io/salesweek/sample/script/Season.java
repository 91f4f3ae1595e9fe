package io.salesweek.sample.script;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days the company is played on, up to now. Week 0 is the current one, or the last that had working days; before it come at least
 * three full ones, so that two of them are closed by now whatever holidays lie between. Weeks without a working day are not counted,
 * short ones are played but do not make up for a full one.
 */
public final class Season {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int FULL_WEEKS_BEFORE = 3;
    private static final int DAYS_OF_A_FULL_WEEK = 3;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Instant now;
    private final WorkCalendar calendar;
    private final LocalDate openDay;
    private final List<Week> newestFirst;

    private Season(Instant now, WorkCalendar calendar) {
        this.now = now;
        this.calendar = calendar;
        this.openDay = lastWorkingDay(today(now));
        this.newestFirst = weeks(Week.of(openDay));
    }

    public static Season until(Instant now, WorkCalendar calendar) {
        return new Season(now, calendar);
    }

    /**
     * A day that is played.
     *
     * @param week 0: the current one, -1: the one before, …
     * @param number the how manieth working day of its week, from 1
     */
    public record Day(LocalDate date, int week, int number) {}

    public Instant now() {
        return now;
    }

    /** The evening before the first week opens: the company is there by then. */
    public Instant start() {
        return at(firstDay().minusDays(1), EVENING);
    }

    public LocalDate firstDay() {
        return newestFirst.get(newestFirst.size() - 1).monday();
    }

    /** The last working day that has begun: what comes up on it is left to whoever tries the sample. */
    public LocalDate openDay() {
        return openDay;
    }

    /** The played weeks, the current one first. */
    public List<Week> weeks() {
        return newestFirst;
    }

    /** The working days up to now, in order. */
    public List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (int week = 1 - newestFirst.size(); week <= 0; week++) {
            int number = 0;
            for (LocalDate date : calendar.workingDays(newestFirst.get(-week))) {
                number++;
                if (!date.isAfter(openDay)) {
                    days.add(new Day(date, week, number));
                }
            }
        }
        return days;
    }

    /** The week's number, 0 or less; what lies before the first played week counts on without regard to holidays. */
    public int number(Week week) {
        int played = newestFirst.indexOf(week);
        int beyond = (int) ((firstDay().toEpochDay() - week.monday().toEpochDay()) / 7);
        return played >= 0 ? -played : 1 - newestFirst.size() - beyond;
    }

    /**
     * The day of a place such as {@code -1.3}: the third working day of the week before. Where a week is shorter, its last one; before
     * the first played week the weekday, holidays or not.
     */
    public LocalDate date(String place) {
        int dot = place.indexOf('.');
        return date(Integer.parseInt(place.substring(0, dot)), Integer.parseInt(place.substring(dot + 1)));
    }

    LocalDate date(int week, int number) {
        int beyond = -week - (newestFirst.size() - 1);
        if (beyond > 0) {
            return firstDay().minusWeeks(beyond).plusDays(number - 1L);
        }
        List<LocalDate> days = calendar.workingDays(newestFirst.get(-week));
        return days.get(Math.min(number, days.size()) - 1);
    }

    public List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return calendar.workingDays(from, to);
    }

    public LocalDate workingDayAfter(LocalDate day) {
        return calendar.workingDayAfter(day, 1);
    }

    public LocalDate workingDayBefore(LocalDate day) {
        return lastWorkingDay(day.minusDays(1));
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(ZONE).toInstant();
    }

    public static LocalDate today(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    private LocalDate lastWorkingDay(LocalDate day) {
        return Stream.iterate(day, each -> each.minusDays(1))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    private List<Week> weeks(Week current) {
        List<Week> weeks = new ArrayList<>(List.of(current));
        int full = 0;
        for (Week week = current.previous(); full < FULL_WEEKS_BEFORE; week = week.previous()) {
            int days = calendar.workingDays(week).size();
            if (days > 0) {
                weeks.add(week);
            }
            full += days >= DAYS_OF_A_FULL_WEEK ? 1 : 0;
        }
        return Collections.unmodifiableList(weeks);
    }
}
