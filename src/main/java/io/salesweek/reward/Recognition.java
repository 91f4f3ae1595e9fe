package io.salesweek.reward;

import java.util.Arrays;

/** Recognition beside a bonus or alone; in forms and JSON by {@link #code()}. */
public enum Recognition {
    PRAISE("praise"),
    /** One per team and week. */
    WEEKLY_STAR("weeklyStar"),
    TEAM_EVENT("teamEvent"),
    /** The director's to approve; the person sees it only then. */
    PROMOTION_NOMINATION("promotionNomination");

    private final String code;

    Recognition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Null stays null. */
    public static Recognition of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElse(null);
    }
}
