package io.salesweek.score.domain;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.salesweek.score.domain.ScoreInput.GoalFact;
import io.salesweek.score.domain.ScoreInput.PlanFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The score of a rep's week:
 *
 * <pre>
 * attainment(goal) = actual / target, at least 0, at most the cap
 * goalAttainment   = Σ weight · attainment / Σ weight
 * discipline       = (onTime + latePoints · late) / reportsDue
 * planCompletion   = Σ points of done items / Σ points of all items
 * score            = 100 · (goalShare · goalAttainment + disciplineShare · discipline + planShare · planCompletion)
 * </pre>
 *
 * Ratios have 4 decimals, HALF_UP, and each later step sees the rounded value; the score has 1.
 */
public final class ScoreCalculation {

    private static final int RATIO_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreWeights weights;

    public ScoreCalculation(ScoreWeights weights) {
        this.weights = weights;
    }

    public ScoreResult compute(ScoreInput input) {
        List<BigDecimal> attainments =
                input.goals().stream().map(this::attainment).collect(Collectors.toList());
        BigDecimal goalAttainment = goalAttainment(input.goals(), attainments);
        BigDecimal discipline = discipline(input);
        BigDecimal planCompletion = planCompletion(input.plan());
        return new ScoreResult(
                attainments,
                goalAttainment,
                discipline,
                planCompletion,
                score(goalAttainment, discipline, planCompletion));
    }

    private BigDecimal attainment(GoalFact goal) {
        return goal.actual() == null
                ? null
                : ratio(goal.actual(), goal.target()).max(ratio(ZERO, ONE)).min(ratio(weights.attainmentCap(), ONE));
    }

    private static BigDecimal goalAttainment(List<GoalFact> goals, List<BigDecimal> attainments) {
        BigDecimal sum = ZERO;
        BigDecimal weight = ZERO;
        for (int i = 0; i < goals.size(); i++) {
            if (attainments.get(i) != null) {
                BigDecimal own = BigDecimal.valueOf(goals.get(i).weight());
                sum = sum.add(own.multiply(attainments.get(i)));
                weight = weight.add(own);
            }
        }
        return weight.signum() == 0 ? null : ratio(sum, weight);
    }

    private BigDecimal discipline(ScoreInput input) {
        if (input.reportsDue() == 0) {
            return ratio(ONE, ONE);
        }
        BigDecimal late = weights.latePoints().multiply(BigDecimal.valueOf(input.late()));
        return ratio(BigDecimal.valueOf(input.onTime()).add(late), BigDecimal.valueOf(input.reportsDue()));
    }

    private BigDecimal planCompletion(List<PlanFact> plan) {
        BigDecimal all = plan.stream().map(this::points).reduce(ZERO, BigDecimal::add);
        BigDecimal done = plan.stream().filter(PlanFact::done).map(this::points).reduce(ZERO, BigDecimal::add);
        return all.signum() == 0 ? ratio(ZERO, ONE) : ratio(done, all);
    }

    private BigDecimal points(PlanFact item) {
        return switch (item.priority()) {
            case HIGH -> weights.highPoints();
            case MEDIUM -> weights.mediumPoints();
            case LOW -> weights.lowPoints();
        };
    }

    private BigDecimal score(BigDecimal goalAttainment, BigDecimal discipline, BigDecimal planCompletion) {
        if (goalAttainment == null) {
            return null;
        }
        return weights.goalShare()
                .multiply(goalAttainment)
                .add(weights.disciplineShare().multiply(discipline))
                .add(weights.planShare().multiply(planCompletion))
                .multiply(HUNDRED)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, RATIO_DECIMALS, RoundingMode.HALF_UP);
    }
}
