package io.salesweek.goal.domain;

import io.salesweek.goal.Goal;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the table {@code smart-check} is asked about each goal of a proposal, and what its answers mean for the proposal.
 *
 * @param metrics the catalogue by code
 * @param connected whether a metric's source is connected
 * @param objectives those of the company, the team and the rep that meet the week
 * @param planItems how many items the week's plan holds
 */
public record SmartCheck(
        Map<String, Metric> metrics, Predicate<Metric> connected, List<Objective> objectives, int planItems) {

    private static final int RATIO_DIGITS = 4;

    /** The table's word for a goal that goes back to the rep. */
    private static final String RETURNED = "returned";

    /** What becomes of a proposal; {@link #code} is what the diagram's gateway reads. */
    public enum Outcome {
        RETURNED("returned"),
        MANAGER("manager"),
        CONFIRMED("confirmed");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The table's inputs for one goal of the proposal. */
    public Map<String, Object> inputs(Goal goal, List<Goal> proposal) {
        Set<String> ids = objectives.stream().map(Objective::id).collect(Collectors.toSet());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("objectiveExists", !ids.isEmpty());
        inputs.put("objectiveNamed", goal.objective() != null);
        inputs.put("sourceConnected", connected.test(metrics.get(goal.metric())));
        inputs.put("stretch", stretch(goal));
        inputs.put("objectiveMeetsWeek", goal.objective() == null || ids.contains(goal.objective()));
        inputs.put("planItems", BigDecimal.valueOf(planItems));
        inputs.put("verifiedObjective", objectives.stream().anyMatch(this::teamsVerified));
        inputs.put("verifiedWeight", BigDecimal.valueOf(verifiedWeight(proposal)));
        return inputs;
    }

    /** Target / baseline, 4 decimals; null when there is no baseline or it is 0. */
    public static BigDecimal stretch(Goal goal) {
        BigDecimal baseline = goal.baseline();
        return baseline == null || baseline.signum() == 0
                ? null
                : goal.target().divide(baseline, RATIO_DIGITS, RoundingMode.HALF_UP);
    }

    /**
     * The verdict of the proposal from the verdicts of the rows that matched.
     *
     * @param everyGoalSeen whether the team's manager wants to decide on every proposal
     */
    public static Outcome outcome(List<String> verdicts, boolean everyGoalSeen) {
        if (verdicts.contains(RETURNED)) {
            return Outcome.RETURNED;
        }
        return everyGoalSeen || !verdicts.isEmpty() ? Outcome.MANAGER : Outcome.CONFIRMED;
    }

    private boolean teamsVerified(Objective objective) {
        Metric metric = metrics.get(objective.metric());
        return objective.team() != null && objective.person() == null && metric != null && metric.verified();
    }

    private int verifiedWeight(List<Goal> proposal) {
        return proposal.stream()
                .filter(goal -> metrics.get(goal.metric()).verified())
                .mapToInt(Goal::weight)
                .sum();
    }
}
