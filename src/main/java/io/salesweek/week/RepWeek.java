package io.salesweek.week;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A rep's week as it stands.
 *
 * @param takesPart false for a listed rep without any working day (all excused, figures null)
 * @param firstDay the first day that counts: later than Monday when the week was opened late
 * @param workingDays the days that count: calendar from {@code firstDay} on, less absences as recorded by now, in order
 * @param tables the version of every decision table in force at the opening, by key
 */
public record RepWeek(
        RepWeekKey key,
        String name,
        TeamWeek teamWeek,
        boolean takesPart,
        LocalDate firstDay,
        List<LocalDate> workingDays,
        Map<String, Integer> tables) {

    /** As if these days were not worked. */
    public RepWeek without(Collection<LocalDate> days) {
        List<LocalDate> left =
                workingDays.stream().filter(day -> !days.contains(day)).toList();
        return new RepWeek(key, name, teamWeek, takesPart, firstDay, left, tables);
    }
}
