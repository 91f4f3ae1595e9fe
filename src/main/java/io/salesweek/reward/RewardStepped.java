package io.salesweek.reward;

import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something happened to a reward: published in the transaction that keeps it. The one place from which an append-only record of the
 * steps can be written.
 *
 * @param what {@code computed}, {@code routed}, {@code approved}, {@code returned}, {@code rejected}, {@code paid}, {@code disputed}, …
 * @param by who did it; null: a rule
 * @param standingInFor whom they stood in for; null: nobody
 * @param amount what was due then; null before the first computation
 */
public record RewardStepped(
        String reward,
        RepWeekKey repWeek,
        String what,
        String by,
        String standingInFor,
        BigDecimal amount,
        String comment,
        Instant at) {}
