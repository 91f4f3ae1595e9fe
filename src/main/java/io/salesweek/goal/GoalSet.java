package io.salesweek.goal;

import io.salesweek.week.RepWeekKey;
import java.util.List;

/** A rep's goals of a week in their latest version. */
public record GoalSet(RepWeekKey week, List<Goal> goals, State state, DecidedBy decidedBy, int version) {

    public enum State {
        PROPOSED,
        RETURNED,
        CONFIRMED,
        CARRIED_OVER
    }

    public enum DecidedBy {
        RULE,
        MANAGER,
        DEADLINE
    }
}
