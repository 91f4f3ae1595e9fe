package io.salesweek.reward;

/** How a reward stands; in JSON in lower case. */
public enum RewardState {
    /** Nothing to approve: told at once. */
    NONE,
    PENDING,
    APPROVED,
    REJECTED,
    DISPUTED,
    /** Taken by a payout export. */
    PAID
}
