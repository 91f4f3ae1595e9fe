package io.salesweek.report;

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

    /** The numbers reported, by metric code; empty when nothing was sent. */
    public Map<String, BigDecimal> numbers() {
        return content == null ? Map.of() : content.numbers();
    }
}
