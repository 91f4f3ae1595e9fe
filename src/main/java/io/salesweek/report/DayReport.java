package io.salesweek.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A working day's report as it stands. {@code numbers}: by metric code; sentAt null when nothing was sent. */
public record DayReport(
        LocalDate day,
        State state,
        Instant sentAt,
        int version,
        Map<String, BigDecimal> numbers,
        String done,
        String problems,
        String nextSteps,
        String helpNeeded,
        String helpAnswer) {

    public enum State {
        NOT_DUE,
        DUE,
        ON_TIME,
        LATE,
        MISSED,
        EXCUSED
    }
}
