package io.salesweek.reward.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a bonus is computed from: nothing a person can set.
 *
 * @param revenue what the week's deals are worth together, company currency
 * @param quota greater than 0; null: none
 * @param discipline 4 decimals, 0–1
 * @param scored whether the week has a goal attainment: without one there is no bonus
 */
public record BonusInput(BigDecimal revenue, BigDecimal quota, BigDecimal discipline, boolean scored) {

    private static final int RATIO_DECIMALS = 4;

    /** Revenue / quota, 4 decimals, HALF_UP; null without a quota. */
    public BigDecimal quotaAttainment() {
        return quota == null ? null : revenue.divide(quota, RATIO_DECIMALS, RoundingMode.HALF_UP);
    }
}
