package io.salesweek.risk;

import java.util.Locale;

/** Where a risk comes from. In forms and files in lower case. */
public enum RiskKind {
    MARKET,
    CUSTOMER,
    INTERNAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RiskKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
