package io.salesweek.goal;

import java.math.BigDecimal;

/**
 * One goal as it stands.
 *
 * @param target in the metric's unit, above 0
 * @param weight whole, 1–100; a week's goals weigh 100 together
 * @param baseline the rep's usual week at the moment of sending, in the metric's unit; null: none
 * @param objective the id of the objective it serves, or null
 * @param percent what was sent, when the target was given in percent of the baseline; else null
 */
public record Goal(
        String metric,
        BigDecimal target,
        int weight,
        BigDecimal baseline,
        String objective,
        String why,
        BigDecimal percent) {

    /** Numbers are kept without trailing zeros, so that equal goals are equal however they were stored. */
    public Goal {
        target = plain(target);
        baseline = plain(baseline);
        percent = plain(percent);
    }

    public Goal(String metric, BigDecimal target, int weight, BigDecimal baseline, String objective, String why) {
        this(metric, target, weight, baseline, objective, why, null);
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
