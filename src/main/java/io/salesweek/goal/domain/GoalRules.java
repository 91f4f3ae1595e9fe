package io.salesweek.goal.domain;

import io.salesweek.goal.Goal;
import io.salesweek.goal.SentGoal;
import io.salesweek.metric.Metric;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes goals of what was sent, or refuses it at once: DOMAIN "Goals: SMART, checked". What is refused here is never judged.
 *
 * @param metrics the catalogue by code
 * @param baselines the rep's usual week by metric; missing: none
 * @param moneyDigits minor digits of the company's currency
 * @param objectiveExists whether there is an objective with this id
 */
public record GoalRules(
        Map<String, Metric> metrics,
        Map<String, BigDecimal> baselines,
        int moneyDigits,
        Predicate<String> objectiveExists) {

    private static final int AT_MOST = 10;
    private static final int FULL_WEIGHT = 100;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What the form takes as a number; a percentage of a large baseline must not lead beyond it. */
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    /** @throws Problem naming the field, e.g. {@code goals[1].weight} */
    public List<Goal> goals(List<SentGoal> sent) {
        if (sent == null || sent.isEmpty()) {
            throw Problem.badField("goals", "goal.none");
        }
        if (sent.size() > AT_MOST) {
            throw Problem.badField("goals", "goal.tooMany", AT_MOST, sent.size());
        }
        List<Goal> goals = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int row = 0; row < sent.size(); row++) {
            Goal goal = goal(row, sent.get(row));
            if (!named.add(goal.metric())) {
                throw Problem.badField(field(row, "metric"), "goal.metric.twice");
            }
            goals.add(goal);
        }
        requireFullWeight(goals);
        return goals;
    }

    private Goal goal(int row, SentGoal sent) {
        Metric metric = sent.metric() == null ? null : metrics.get(sent.metric());
        if (metric == null) {
            throw Problem.badField(field(row, "metric"), "goal.metric.unknown", String.valueOf(sent.metric()));
        }
        if (sent.objective() != null && !objectiveExists.test(sent.objective())) {
            throw Problem.badField(field(row, "objective"), "goal.objective.unknown", sent.objective());
        }
        BigDecimal target = target(row, sent, metric);
        requireUnit(row, target, metric);
        return new Goal(
                sent.metric(),
                target,
                weight(row, sent.weight()),
                baselines.get(sent.metric()),
                sent.objective(),
                sent.why(),
                sent.inPercent() ? sent.target() : null);
    }

    private BigDecimal target(int row, SentGoal sent, Metric metric) {
        requirePositive(row, sent.target());
        if (!sent.inPercent()) {
            return sent.target();
        }
        BigDecimal baseline = baselines.get(sent.metric());
        if (baseline == null || baseline.signum() == 0) {
            throw Problem.badField(field(row, "target"), "goal.target.noBaseline");
        }
        BigDecimal target = baseline.multiply(sent.target()).divide(HUNDRED, digits(metric), RoundingMode.HALF_UP);
        requirePositive(row, target);
        return target;
    }

    private static void requirePositive(int row, BigDecimal target) {
        if (target == null || target.signum() <= 0) {
            throw Problem.badField(field(row, "target"), "goal.target.positive");
        }
    }

    private void requireUnit(int row, BigDecimal target, Metric metric) {
        if (target.compareTo(LARGEST) > 0) {
            throw Problem.badField(field(row, "target"), "goal.target.large");
        }
        boolean points = metric.unit() == Metric.Unit.POINTS;
        if (points && target.compareTo(HUNDRED) > 0) {
            throw Problem.badField(field(row, "target"), "goal.target.points");
        }
        if (!points && target.stripTrailingZeros().scale() > digits(metric)) {
            throw metric.unit() == Metric.Unit.COUNT
                    ? Problem.badField(field(row, "target"), "goal.target.whole")
                    : Problem.badField(field(row, "target"), "goal.target.money", moneyDigits);
        }
    }

    /** Decimal digits of a metric's unit; points are whole when they come from a percentage. */
    private int digits(Metric metric) {
        return metric.unit() == Metric.Unit.MONEY ? moneyDigits : 0;
    }

    private static int weight(int row, BigDecimal weight) {
        boolean whole = weight != null && weight.stripTrailingZeros().scale() <= 0;
        if (!whole || weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0) {
            throw Problem.badField(field(row, "weight"), "goal.weight.whole");
        }
        return weight.intValueExact();
    }

    private static void requireFullWeight(List<Goal> goals) {
        int sum = goals.stream().mapToInt(Goal::weight).sum();
        if (sum != FULL_WEIGHT) {
            throw Problem.badField("goals", "goal.weights.sum", sum);
        }
    }

    private static String field(int row, String name) {
        return "goals[" + row + "]." + name;
    }
}
