package io.salesweek.reward.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far the next rate of a table is, found by asking the table: it may have been changed.
 *
 * @param rate the next one
 * @param missing revenue that is missing to it, company currency at the minor unit, greater than 0
 */
public record NextTier(BigDecimal rate, BigDecimal missing) {

    /** Beyond this attainment no further rate is looked for. */
    private static final long FARTHEST = 100_000;

    /** Attainments are told apart by 4 decimals. */
    private static final int DECIMALS = 4;

    /** Empty without a quota, and in the highest tier. */
    public static Optional<NextTier> of(BonusInput input, BonusTable table, int moneyDigits) {
        if (input.quota() == null) {
            return Optional.empty();
        }
        long now = input.quotaAttainment().movePointRight(DECIMALS).longValueExact();
        BigDecimal rate = rate(now, input, table);
        if (now >= FARTHEST || rate(FARTHEST, input, table).compareTo(rate) <= 0) {
            return Optional.empty();
        }
        long below = now;
        long above = FARTHEST;
        while (above - below > 1) {
            long middle = (below + above) / 2;
            if (rate(middle, input, table).compareTo(rate) > 0) {
                above = middle;
            } else {
                below = middle;
            }
        }
        BigDecimal missing = attainment(above)
                .multiply(input.quota())
                .subtract(input.revenue())
                .setScale(moneyDigits, RoundingMode.CEILING);
        return Optional.of(new NextTier(rate(above, input, table), missing));
    }

    private static BigDecimal rate(long attainment, BonusInput input, BonusTable table) {
        return table.rate(attainment(attainment), input.discipline());
    }

    private static BigDecimal attainment(long steps) {
        return BigDecimal.valueOf(steps, DECIMALS);
    }
}
