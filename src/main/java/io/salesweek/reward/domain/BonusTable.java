package io.salesweek.reward.domain;

import java.math.BigDecimal;

/** The table {@code bonus-tier}: the rate of a week's revenue. */
@FunctionalInterface
public interface BonusTable {

    /**
     * @param quotaAttainment 4 decimals; null: no quota
     * @param discipline 4 decimals, 0–1
     * @return e.g. 0.02 for 2 %
     */
    BigDecimal rate(BigDecimal quotaAttainment, BigDecimal discipline);
}
