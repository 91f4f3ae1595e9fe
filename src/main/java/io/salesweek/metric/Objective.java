package io.salesweek.metric;

import io.salesweek.calendar.Week;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a company ({@code team} and {@code person} null), a team or a person is to reach from–to (inclusive). */
public record Objective(
        String id,
        String name,
        String metric,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        String team,
        String person,
        String parent) {

    /** Whether it runs on at least one day of the week. */
    public boolean meets(Week week) {
        return !from.isAfter(week.sunday()) && !to.isBefore(week.monday());
    }
}
