package io.salesweek.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An ISO-8601 week, written {@code 2026-W48}; Monday to Sunday; a week belongs to the year of its Thursday. */
public record Week(int year, int number) implements Comparable<Week> {

    private static final Pattern FORMAT = Pattern.compile("(\\d{4})-W(\\d{2})");

    public Week {
        LocalDate thursday =
                LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.max(1, Math.min(number, 52)));
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(thursday).getMaximum();
        if (number < 1 || number > weeks) {
            throw new DateTimeException("No ISO week " + number + " in " + year);
        }
    }

    /** @throws DateTimeException when the text is not an ISO week that exists */
    public static Week parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("Not an ISO week: " + text);
        }
        return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(number - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public List<LocalDate> days() {
        return Stream.iterate(monday(), day -> day.plusDays(1)).limit(7).toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(monday()) && !day.isAfter(sunday());
    }

    public Week plusWeeks(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    public Week next() {
        return plusWeeks(1);
    }

    public Week previous() {
        return plusWeeks(-1);
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    @Override
    public String toString() {
        return padded(year, 4) + "-W" + padded(number, 2);
    }

    /** Without a format, which takes its time: every key of a rep's week begins so. */
    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
