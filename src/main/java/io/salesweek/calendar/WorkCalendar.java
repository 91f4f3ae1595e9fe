package io.salesweek.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday, less public holidays, plus make-up days (DOMAIN.md, "Who takes part, and when a week opens").
 * In a year it has no holidays for, it is plain Monday to Friday.
 */
public final class WorkCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final String id;
    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> years;

    /** @param exceptions the days that are not as their weekday: true a make-up working day, false a holiday; empty: plain Monday to Friday */
    public WorkCalendar(String id, Map<LocalDate, Boolean> exceptions) {
        this.id = id;
        this.exceptions = Map.copyOf(exceptions);
        this.years =
                exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    }

    public String id() {
        return id;
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    /** In order; empty for a week that is off as a whole. */
    public List<LocalDate> workingDays(Week week) {
        return workingDays(week.monday(), week.sunday());
    }

    /** From and to inclusive, in order. */
    public List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(this::isWorkingDay).toList();
    }

    /**
     * The n-th working day after the day, which itself does not count.
     *
     * @param n at least 1
     */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Not a number of working days to wait: " + n);
        }
        LocalDate found = day;
        for (int counted = 0; counted < n; ) {
            found = found.plusDays(1);
            counted += isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /** The years it has holidays for, ascending. */
    public Set<Integer> years() {
        return new TreeSet<>(years);
    }

    /** False when holidays of that year are still to be told; a calendar without any holidays needs none. */
    public boolean knows(int year) {
        return years.isEmpty() || years.contains(year);
    }
}
