package io.salesweek.week;

import io.salesweek.calendar.Week;

/** A team's week, and the business key of its {@code sales-week}: {@code 2026-W48/east}. */
public record TeamWeekKey(Week week, String team) {

    public static TeamWeekKey parse(String text) {
        String[] parts = text.split("/");
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not the key of a team's week: " + text);
        }
        return new TeamWeekKey(Week.parse(parts[0]), parts[1]);
    }

    public RepWeekKey of(String person) {
        return new RepWeekKey(week, team, person);
    }

    @Override
    public String toString() {
        return week + "/" + team;
    }
}
