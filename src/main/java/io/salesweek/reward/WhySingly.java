package io.salesweek.reward;

/** Why a reward is approved by itself and not together with others. */
public enum WhySingly {
    CORRECTION,
    DISPUTED,
    COMPUTED_AGAIN,
    /** Too few weeks before it to compare with: {@link RewardSettings.Usual}. */
    FEW_WEEKS,
    /** Too far above the mean of the person's last weeks. */
    MUCH_MORE,
    /** A table has another version than the week before. */
    OTHER_TABLES
}
