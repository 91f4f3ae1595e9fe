package io.salesweek.reward;

import java.time.Instant;

/**
 * What a rep has against a reward, and the answer.
 *
 * @param decision {@code uphold} or {@code recalculate}; null while open
 */
public record Dispute(
        int number,
        String reason,
        Instant raisedAt,
        String assignee,
        String candidates,
        boolean atTop,
        String decision,
        String comment,
        String decidedBy,
        String standingInFor,
        Instant decidedAt) {}
