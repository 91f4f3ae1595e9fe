package io.salesweek.risk;

import java.util.Locale;

/** How likely a risk is to come true. In forms and files in lower case. */
public enum Likelihood {
    LOW,
    MEDIUM,
    HIGH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Likelihood of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
