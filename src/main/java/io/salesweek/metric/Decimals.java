package io.salesweek.metric;

import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts and targets as files bring them and tables keep them: never below zero, at most {@value #DECIMALS} decimals. */
public final class Decimals {

    private static final int DECIMALS = 4;

    private Decimals() {}

    /**
     * The value as it is stored; null stays null.
     *
     * @throws Problem on this field, below zero or with more decimals than are kept
     */
    public static BigDecimal notNegative(String field, BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (value.signum() < 0) {
            throw Problem.badField(field, "metric.negative");
        }
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw Problem.badField(field, "metric.decimals", DECIMALS);
        }
        return stored(value);
    }

    /** At the scale of the table's columns, so that equal figures are equal. */
    public static BigDecimal stored(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
