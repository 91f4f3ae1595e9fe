package io.salesweek.sample.forms;

import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script.UsualGoal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much people set out to reach: what they usually do, in reach of their last weeks as the table {@code smart-check} sees it. */
@SamplePart
class Targets {

    private static final BigDecimal ROUNDED = new BigDecimal("500");
    private static final BigDecimal BOLD = new BigDecimal("2");

    /** The table's bounds, and some way from them. */
    private static final BigDecimal TOO_EASY = new BigDecimal("0.8");

    private static final BigDecimal EASY = new BigDecimal("0.85");
    private static final BigDecimal HARD = new BigDecimal("1.35");
    private static final BigDecimal OUT_OF_REACH = new BigDecimal("1.5");

    private final Metrics metrics;

    Targets(Metrics metrics) {
        this.metrics = metrics;
    }

    /** @param baseline the usual week; null: none */
    BigDecimal usual(UsualGoal goal, BigDecimal baseline, int days) {
        BigDecimal wanted = goal.perWorkingDay().multiply(BigDecimal.valueOf(days));
        return rounded(
                isSome(baseline) ? wanted.max(baseline.multiply(EASY)).min(baseline.multiply(HARD)) : wanted, goal);
    }

    /** Twice the usual week. */
    BigDecimal bold(UsualGoal goal, BigDecimal baseline) {
        return rounded((isSome(baseline) ? baseline : goal.perWorkingDay()).multiply(BOLD), goal);
    }

    /** A whole number may be too coarse for a small usual week. */
    static boolean inReach(BigDecimal target, BigDecimal baseline) {
        return !isSome(baseline)
                || target.compareTo(baseline.multiply(TOO_EASY)) >= 0
                        && target.compareTo(baseline.multiply(OUT_OF_REACH)) <= 0;
    }

    static boolean isSome(BigDecimal baseline) {
        return baseline != null && baseline.signum() > 0;
    }

    private BigDecimal rounded(BigDecimal wanted, UsualGoal goal) {
        boolean money = metrics.find(goal.metric()).map(Metric::unit).orElseThrow() == Metric.Unit.MONEY;
        BigDecimal unit = money ? ROUNDED : BigDecimal.ONE;
        return wanted.divide(unit, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE).multiply(unit);
    }
}
