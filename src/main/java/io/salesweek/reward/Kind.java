package io.salesweek.reward;

import io.salesweek.reward.domain.FourEyes;

/** What a reward is. */
public enum Kind {
    /** A scored week's. */
    BONUS,
    /** A difference that a changed deal made afterwards. */
    CORRECTION,
    /** A nomination alone, without money. */
    RECOGNITION;

    /** Who may not approve it: for a nomination the one who made it too; all else a rule proposes. */
    public FourEyes fourEyes(String beneficiary, String recognisedBy) {
        return new FourEyes(beneficiary, this == RECOGNITION ? recognisedBy : null);
    }
}
