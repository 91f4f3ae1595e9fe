package io.salesweek.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as the diagrams say it: {@code last working day 16:00}, {@code 1 hour before own first working day 18:00, if the only one
 * 12:00}, {@code 2 working days}. Which moment that is, the week knows.
 */
public sealed interface TimeWords {

    /** How long before the said time; zero when nothing is said. */
    Duration before();

    /** Whether it is a day of one person's own. */
    default boolean own() {
        return this instanceof OnDay said && OWN.contains(said.day());
    }

    /**
     * A time on a named day.
     *
     * @param onOnlyDay the time when that day is the only one; the same as {@code time} when nothing is said
     */
    record OnDay(Duration before, NamedDay day, LocalTime time, LocalTime onOnlyDay) implements TimeWords {}

    /** The end (18:00) of the {@code count}-th working day after now; at least 1. */
    record WorkingDays(Duration before, int count) implements TimeWords {}

    /** The days that words can name. */
    enum NamedDay {
        FIRST("first working day"),
        MIDDLE("middle working day"),
        LAST("last working day"),
        FIRST_AFTER_WEEK("first working day after the week"),
        OWN_FIRST("own first working day"),
        OWN_LAST("own last working day"),
        OWN_NEXT("own next working day"),
        NEXT("next working day"),
        THAT("that day");

        private final String words;

        NamedDay(String words) {
            this.words = words;
        }

        private static NamedDay of(String words) {
            return Arrays.stream(values())
                    .filter(day -> day.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such day: \"" + words + "\""));
        }
    }

    Set<NamedDay> OWN = EnumSet.of(NamedDay.OWN_FIRST, NamedDay.OWN_LAST, NamedDay.OWN_NEXT);
    Pattern BEFORE = Pattern.compile("(\\d{1,3}) hours? before (.+)");
    Pattern WORKING_DAYS = Pattern.compile("([1-9]\\d?) working days?");
    Pattern ON_DAY = Pattern.compile("([a-z ]+) (\\d{2}:\\d{2})(?:, if the only one (\\d{2}:\\d{2}))?");

    /** @throws IllegalArgumentException when the words are not understood: a fault of the diagram */
    static TimeWords parse(String words) {
        Matcher before = BEFORE.matcher(words);
        return before.matches()
                ? parse(Duration.ofHours(Integer.parseInt(before.group(1))), before.group(2), words)
                : parse(Duration.ZERO, words, words);
    }

    private static TimeWords parse(Duration before, String rest, String words) {
        Matcher days = WORKING_DAYS.matcher(rest);
        if (days.matches()) {
            return new WorkingDays(before, Integer.parseInt(days.group(1)));
        }
        Matcher day = ON_DAY.matcher(rest);
        if (!day.matches()) {
            throw new IllegalArgumentException("Not a time in words: \"" + words + "\"");
        }
        return onDay(before, day, words);
    }

    private static OnDay onDay(Duration before, Matcher match, String words) {
        NamedDay day = NamedDay.of(match.group(1));
        LocalTime time = time(match.group(2), words);
        if (match.group(3) == null) {
            return new OnDay(before, day, time, time);
        }
        if (day != NamedDay.OWN_FIRST) {
            throw new IllegalArgumentException("Only the own first working day can be the only one: \"" + words + "\"");
        }
        return new OnDay(before, day, time, time(match.group(3), words));
    }

    private static LocalTime time(String text, String words) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a time of day in \"" + words + "\"", e);
        }
    }
}
