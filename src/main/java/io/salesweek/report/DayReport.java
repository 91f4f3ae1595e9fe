package io.salesweek.report;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A working day's report as it stands.
 *
 * @param sentAt of the last version; null when nothing was sent
 * @param version the last version sent; 0 when nothing was
 * @param content as last sent; null when nothing was
 * @param helps calls for help of that day, oldest first; mostly none
 */
public record DayReport(
        LocalDate day, State state, Instant sentAt, int version, ReportContent content, List<Help> helps) {

    public enum State {
        NOT_DUE,
        DUE,
        ON_TIME,
        LATE,
        MISSED,
        EXCUSED;

        /** Whether the report was due and is over: it counts in discipline. */
        public boolean judged() {
            return this == ON_TIME || this == LATE || this == MISSED;
        }
    }

    /** Help asked for; {@code answer} null while open, or when the deadline passed. */
    public record Help(String question, String answer, String answeredBy) {}

    /**
     * Whether what is sent for another day says what this one does: the same was done, unless that other day's report said so before and
     * the numbers are not this day's.
     *
     * @param other that day's report as it stands
     */
    public boolean isRepeatedIn(ReportContent sent, DayReport other) {
        return done(content) != null
                && done(content).equals(done(sent))
                && (!done(content).equals(done(other.content))
                        || counts(numbers()).equals(counts(sent.numbers())));
    }

    private static String done(ReportContent content) {
        return content == null || content.done() == null ? null : content.done().strip();
    }

    /** Left out is 0. */
    private static Map<String, BigDecimal> counts(Map<String, BigDecimal> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> number.getValue().signum() != 0)
                .collect(toMap(Map.Entry::getKey, number -> number.getValue().stripTrailingZeros()));
    }

    /** The numbers reported, by metric code; empty when nothing was sent. */
    public Map<String, BigDecimal> numbers() {
        return content == null ? Map.of() : content.numbers();
    }
}
