package io.salesweek.metric;

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

    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
