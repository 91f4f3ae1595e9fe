package io.salesweek.risk;

import java.util.Locale;

/** How grave a risk is, by the table {@code risk-severity}; the gravest last. */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean graverThan(Severity other) {
        return compareTo(other) > 0;
    }
}
