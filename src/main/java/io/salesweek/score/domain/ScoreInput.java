package io.salesweek.score.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The facts a rep's score is computed from.
 *
 * @param reportsDue own working days whose report was due
 */
public record ScoreInput(List<GoalFact> goals, int reportsDue, int onTime, int late, List<PlanFact> plan) {

    /**
     * @param target greater than 0
     * @param actual null: the goal leaves both sums of goalAttainment
     * @param weight whole, 1–100
     */
    public record GoalFact(String metric, BigDecimal target, BigDecimal actual, int weight) {}

    public record PlanFact(Priority priority, boolean done) {}

    public enum Priority {
        LOW,
        MEDIUM,
        HIGH
    }
}
