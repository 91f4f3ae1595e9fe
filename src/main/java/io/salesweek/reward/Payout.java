package io.salesweek.reward;

import io.salesweek.calendar.Week;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money to be paid, finally approved.
 *
 * @param week whose deals it pays
 * @param kind {@code bonus} or {@code correction}
 * @param amount with its sign, at the minor unit
 */
public record Payout(
        String person,
        String name,
        Week week,
        String kind,
        BigDecimal amount,
        String currency,
        Instant approvedAt,
        String rewardId) {}
