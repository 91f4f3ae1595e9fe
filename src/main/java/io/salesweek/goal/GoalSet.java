package io.salesweek.goal;

import io.salesweek.week.RepWeekKey;
import java.util.List;

/**
 * A rep's goals of a week in their latest version.
 *
 * @param decidedBy who brought them into this state; null while they are proposed
 * @param version counts from 1
 */
public record GoalSet(RepWeekKey week, List<Goal> goals, State state, DecidedBy decidedBy, int version) {

    /** Whether they hold: confirmed or carried over. Only such goals are scored. */
    public boolean settled() {
        return state == State.CONFIRMED || state == State.CARRIED_OVER;
    }

    /** {@code CONFIRMED}: also changed by the manager afterwards. */
    public enum State {
        PROPOSED,
        RETURNED,
        CONFIRMED,
        CARRIED_OVER
    }

    /** {@code RULE}: the table {@code smart-check}; {@code DEADLINE}: nobody in time. */
    public enum DecidedBy {
        RULE,
        MANAGER,
        DEADLINE
    }
}
