package io.salesweek.team;

import java.time.ZoneId;

/**
 * @param manager the manager's id (CONTRACT.md: {@code teams.manager}, else its member with the role); null when there is none
 * @param calendar the work calendar's id, e.g. {@code cn}
 * @param everyGoalSeen whether the manager wants to decide on every proposal
 */
public record Team(
        String id,
        String name,
        String manager,
        ZoneId zone,
        String calendar,
        boolean everyGoalSeen,
        ReviewAt reviewAt,
        MemberView memberView) {

    /** The same team with that manager; null: with none. */
    public Team managedBy(String person) {
        return new Team(id, name, person, zone, calendar, everyGoalSeen, reviewAt, memberView);
    }

    /** When the weekly review is held: at 16:00 of the last working day, or at 09:00 of the first one after the week. */
    public enum ReviewAt {
        CLOSE,
        KICKOFF
    }

    /** What members see of each other over the API (CONTRACT.md, {@code memberView}). */
    public enum MemberView {
        NONE,
        PROGRESS,
        ALL_BUT_MONEY
    }
}
