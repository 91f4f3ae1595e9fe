package io.salesweek.goal.persistence;

import io.salesweek.goal.Goal;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A goal of a version. */
@Embeddable
public class GoalRow {

    private String metric;
    private BigDecimal target;
    private BigDecimal percent;
    private int weight;
    private BigDecimal baseline;
    private String objective;
    private String why;

    protected GoalRow() {}

    GoalRow(Goal goal) {
        metric = goal.metric();
        target = goal.target();
        percent = goal.percent();
        weight = goal.weight();
        baseline = goal.baseline();
        objective = goal.objective();
        why = goal.why();
    }

    Goal goal() {
        return new Goal(metric, target, weight, baseline, objective, why, percent);
    }
}
