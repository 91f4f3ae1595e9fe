package io.salesweek.reward;

import io.salesweek.week.RepWeekKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rep has against a scored week, and the answer.
 *
 * @param about {@code score}, {@code grade} or {@code missed}
 * @param decision {@code uphold} or {@code change}; null while open
 */
public record Appeal(
        RepWeekKey repWeek,
        String about,
        String reason,
        Instant raisedAt,
        String assignee,
        String candidates,
        boolean atTop,
        String decision,
        List<LocalDate> excusedDays,
        String comment,
        String decidedBy,
        String standingInFor,
        Instant decidedAt) {}
