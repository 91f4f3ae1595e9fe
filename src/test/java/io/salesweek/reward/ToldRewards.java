package io.salesweek.reward;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.CountedDeal;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rewards as they are read, to be told of. */
public final class ToldRewards {

    public static final RepWeekKey WEEK = RepWeekKey.parse("2026-W47/east/lilei");

    private ToldRewards() {}

    public static Reward correction(Computation... computations) {
        return of(Kind.CORRECTION, List.of(), computations);
    }

    public static Reward of(Kind kind, List<Dispute> disputes, Computation... computations) {
        return new Reward(
                "r-" + kind,
                WEEK,
                kind,
                RewardState.NONE,
                null,
                null,
                null,
                false,
                Week.parse("2026-W48"),
                List.of(computations),
                disputes);
    }

    /** @param deals such as {@code d1 200.00} */
    public static Computation computed(
            int number, Cause cause, Outcome outcome, String before, String amount, String... deals) {
        BigDecimal nothing = new BigDecimal("0.00");
        BigDecimal due = new BigDecimal(amount);
        BigDecimal approved = new BigDecimal(before);
        Figures figures = new Figures(
                "CNY",
                nothing,
                null,
                "none",
                List.of(),
                null,
                nothing,
                Map.of(),
                nothing,
                nothing,
                approved.add(due),
                approved,
                due);
        Instant at = Instant.parse("2026-11-23T10:00:00Z").plusSeconds(number * 3600L);
        return new Computation(
                number,
                cause,
                figures,
                Stream.of(deals).map(ToldRewards::deal).toList(),
                null,
                null,
                List.of(),
                at,
                outcome,
                null,
                null,
                null,
                outcome == null ? null : at);
    }

    private static CountedDeal deal(String text) {
        String[] parts = text.split(" ");
        return new CountedDeal(parts[0], null, LocalDate.parse("2026-11-17"), new BigDecimal(parts[1]));
    }
}
