package io.salesweek.reward.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * What a week is worth: DOMAIN.md, "Bonus".
 *
 * @param quotaAttainment 4 decimals; null without a quota
 * @param rate of the revenue, as the table said
 * @param amount company currency, at its minor unit, at least 0, at most the cap
 */
public record Bonus(BigDecimal quotaAttainment, BigDecimal rate, BigDecimal amount) {

    /** @param cap the most a week pays; its currency is the company's */
    public static Bonus of(BonusInput input, BonusTable table, Money cap) {
        BigDecimal attainment = input.quotaAttainment();
        BigDecimal rate = table.rate(attainment, input.discipline());
        if (rate.signum() < 0) {
            throw new IllegalStateException("A bonus cannot be taken away: the table's rate is " + rate);
        }
        Money full = Money.of(cap.getCurrencyUnit(), input.revenue(), RoundingMode.HALF_UP)
                .multipliedBy(rate, RoundingMode.HALF_UP);
        Money amount = full.isGreaterThan(cap) ? cap : full;
        return new Bonus(
                attainment,
                rate,
                input.scored() ? amount.getAmount() : amount.minus(amount).getAmount());
    }
}
