package io.salesweek.goal;

import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class Goals {

    /** The goals as they stand; empty when none were sent or carried over. */
    public Optional<GoalSet> of(RepWeekKey week) {
        throw new UnsupportedOperationException();
    }

    public Map<RepWeekKey, GoalSet> of(Collection<RepWeekKey> weeks) {
        throw new UnsupportedOperationException();
    }

    /** A version that was: proposals, returns, decisions, changes, oldest first; for the API and the rep. */
    public List<Version> versions(RepWeekKey week) {
        throw new UnsupportedOperationException();
    }

    /** @param reasons what the table or the manager said, in the asked language */
    public record Version(
            int version,
            GoalSet.State state,
            GoalSet.DecidedBy decidedBy,
            String by,
            java.time.Instant at,
            String comment,
            List<Goal> goals,
            List<Explained> verdicts) {}

    /** One judged goal: which letters failed and why; {@code rule} of {@code decision} in {@code tableVersion}. */
    public record Explained(
            String metric,
            String verdict,
            String reasonEn,
            String reasonZh,
            String decision,
            int tableVersion,
            String rule,
            Map<String, Object> inputs) {}
}
