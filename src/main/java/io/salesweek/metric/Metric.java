package io.salesweek.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * @param code e.g. {@code revenueWon}
 * @param source where its actual comes from: {@code crm}, {@code report} or {@code customer-care}
 */
public record Metric(String code, Unit unit, String source, String nameEn, String nameZh) {

    public enum Unit {
        MONEY,
        COUNT,
        POINTS
    }

    /** Verified figures come from the CRM, not from what a person wrote. */
    public boolean verified() {
        return "crm".equals(source);
    }

    /** A mean stays a mean over several weeks and has none without facts; sums and counts add up and are 0 without any. */
    public boolean mean() {
        return unit == Unit.POINTS;
    }

    /** The figure at this metric's unit; without facts 0, a mean null. */
    BigDecimal actual(BigDecimal told, int moneyDigits) {
        if (told == null) {
            return mean() ? null : atUnit(BigDecimal.ZERO, moneyDigits);
        }
        return atUnit(told, moneyDigits);
    }

    private BigDecimal atUnit(BigDecimal value, int moneyDigits) {
        return unit == Unit.MONEY ? value.setScale(moneyDigits, RoundingMode.HALF_UP) : value;
    }

    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
