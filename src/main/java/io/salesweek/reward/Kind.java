package io.salesweek.reward;

/** What a reward is. */
public enum Kind {
    /** A scored week's. */
    BONUS,
    /** A difference that a changed deal made afterwards. */
    CORRECTION,
    /** A nomination alone, without money. */
    RECOGNITION
}
