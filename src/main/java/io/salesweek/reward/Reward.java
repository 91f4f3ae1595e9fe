package io.salesweek.reward;

import io.salesweek.calendar.Week;
import io.salesweek.reward.domain.FourEyes;
import io.salesweek.week.RepWeekKey;
import java.util.List;

/**
 * A reward as it stands.
 *
 * @param recognition null: none; {@code published} whether the person may see it
 * @param shownIn the week that ran when it was opened
 * @param computations oldest first; the last one counts
 */
public record Reward(
        String id,
        RepWeekKey repWeek,
        Kind kind,
        RewardState state,
        Recognition recognition,
        String recognisedBy,
        String recognitionReason,
        boolean published,
        Week shownIn,
        List<Computation> computations,
        List<Dispute> disputes) {

    /** Null before the first one. */
    public Computation last() {
        return computations.isEmpty() ? null : computations.get(computations.size() - 1);
    }

    FourEyes fourEyes() {
        return kind.fourEyes(repWeek.person(), recognisedBy);
    }

    /** As the person sees it: nothing tells of a recognition that is not published. */
    public Reward forThePerson() {
        boolean nominated = recognition == Recognition.PROMOTION_NOMINATION && !published;
        return new Reward(
                id,
                repWeek,
                kind,
                state,
                published ? recognition : null,
                published ? recognisedBy : null,
                published ? recognitionReason : null,
                published,
                shownIn,
                computations.stream()
                        .map(computation -> computation.forThePerson(published, nominated))
                        .toList(),
                disputes);
    }
}
