package io.salesweek.crm;

import java.util.Locale;

/** How far a deal is; in files and tables in lower case. */
public enum Stage {
    PROSPECTING,
    ENGAGING,
    WON,
    LOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Neither won nor lost. */
    public boolean open() {
        return this == PROSPECTING || this == ENGAGING;
    }
}
