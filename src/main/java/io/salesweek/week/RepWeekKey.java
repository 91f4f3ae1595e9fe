package io.salesweek.week;

import io.salesweek.calendar.Week;

/** A rep's week, and the business key of its processes: {@code 2026-W48/east/lilei}. */
public record RepWeekKey(Week week, String team, String person) {

    public static RepWeekKey parse(String text) {
        String[] parts = text.split("/");
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not the key of a rep's week: " + text);
        }
        return new RepWeekKey(Week.parse(parts[0]), parts[1], parts[2]);
    }

    public TeamWeekKey teamWeek() {
        return new TeamWeekKey(week, team);
    }

    @Override
    public String toString() {
        return week + "/" + team + "/" + person;
    }
}
