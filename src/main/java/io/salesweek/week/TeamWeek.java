package io.salesweek.week;

import io.salesweek.team.Team;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A team's opened week. Calendar, zone and settings are those of its opening.
 *
 * @param state as stored; {@code planning} turns {@code running} at 18:00 of the first working day without anybody writing it
 * @param scoredAt when the week was scored: from then on nothing of it changes; null before
 */
public record TeamWeek(
        TeamWeekKey key,
        ZoneId zone,
        String calendar,
        Team.ReviewAt reviewAt,
        Instant openedAt,
        State state,
        Instant scoredAt) {

    public enum State {
        PLANNING,
        RUNNING,
        REVIEW,
        SCORED,
        CLOSED
    }

    public boolean frozen() {
        return scoredAt != null;
    }
}
