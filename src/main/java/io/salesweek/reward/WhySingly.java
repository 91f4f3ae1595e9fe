package io.salesweek.reward;

/** Why a reward is approved by itself and not together with others. */
public enum WhySingly {
    CORRECTION,
    DISPUTED,
    COMPUTED_AGAIN,
    /** Fewer than 4 weeks before it to compare with. */
    FEW_WEEKS,
    /** More than twice the mean of the person's last 8 weeks. */
    MUCH_MORE,
    /** A table has another version than the week before. */
    OTHER_TABLES
}
