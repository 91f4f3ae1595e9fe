package io.salesweek.risk;

import java.util.Locale;

/** What became of a risk that a person closed. In forms and files in lower case. */
public enum Outcome {
    AVERTED,
    OCCURRED,
    ACCEPTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
