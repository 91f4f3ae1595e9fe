package io.salesweek.goal;

import io.salesweek.goal.persistence.GoalVersionEntity;
import io.salesweek.goal.persistence.GoalVersionRepository;
import io.salesweek.week.RepWeekKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals of rep weeks, as they stand and as they came about. */
@Service
@Transactional(readOnly = true)
public class Goals {

    private final GoalVersionRepository versions;

    Goals(GoalVersionRepository versions) {
        this.versions = versions;
    }

    /** The goals as they stand; empty when none were sent or carried over. */
    public Optional<GoalSet> of(RepWeekKey week) {
        return Optional.ofNullable(of(List.of(week)).get(week));
    }

    /** Weeks without goals are missing; one query for all. */
    public Map<RepWeekKey, GoalSet> of(Collection<RepWeekKey> weeks) {
        return versions.latest(weeks).stream()
                .map(GoalVersionEntity::asSet)
                .filter(set -> !set.goals().isEmpty())
                .collect(Collectors.toMap(GoalSet::week, Function.identity()));
    }

    /** Everything that happened to a week's goals: proposals, returns, decisions, changes, oldest first; for the API and the rep. */
    public List<Version> versions(RepWeekKey week) {
        return versions.all(week).stream().map(GoalVersionEntity::asVersion).toList();
    }

    /**
     * A version that was.
     *
     * @param by who acted: the rep, the manager; null: the table or a deadline
     * @param comment what the manager said; null otherwise
     * @param verdicts what the table said of a proposal: at least one row per goal; empty when it was not judged
     */
    public record Version(
            int version,
            GoalSet.State state,
            GoalSet.DecidedBy decidedBy,
            String by,
            Instant at,
            String comment,
            List<Goal> goals,
            List<Explained> verdicts) {}

    /**
     * One finding about a goal, and where it came from.
     *
     * @param letter {@code S M A R T} or {@code balance}; null when the goal passed
     * @param verdict {@code returned}, {@code manager} or, without a finding, {@code passed}
     * @param rule the rule of {@code decision} in {@code tableVersion} that matched; null when the goal passed
     * @param inputs what the table saw, with {@code target}, {@code baseline} and {@code stretch}
     */
    public record Explained(
            String metric,
            String letter,
            String verdict,
            String reasonEn,
            String reasonZh,
            String decision,
            int tableVersion,
            String rule,
            Map<String, Object> inputs) {

        public static final String PASSED = "passed";

        /** A person-readable reason; null when the goal passed. */
        public String reason(Locale locale) {
            return "zh".equals(locale.getLanguage()) ? reasonZh : reasonEn;
        }

        public boolean passed() {
            return PASSED.equals(verdict);
        }
    }
}
