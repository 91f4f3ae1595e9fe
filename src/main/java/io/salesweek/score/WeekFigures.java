package io.salesweek.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A rep's week in figures: as scored, or as it stands before the score.
 *
 * @param goals each goal with what was reached; empty without goals
 * @param goalAttainment,discipline,planCompletion 4 decimals; null for a rep without a working day, goalAttainment also without goals
 * @param score 1 decimal; null before the score, and when goalAttainment is
 * @param grade null whenever score is
 * @param scored whether these figures are final
 * @param excusedDays days that a granted appeal took for excused; mostly none
 */
public record WeekFigures(
        List<GoalFigure> goals,
        BigDecimal goalAttainment,
        BigDecimal discipline,
        BigDecimal planCompletion,
        BigDecimal score,
        String grade,
        boolean scored,
        List<LocalDate> excusedDays) {

    static final WeekFigures NONE = new WeekFigures(List.of(), null, null, null, null, null, false, List.of());

    /** Before the score there is neither score nor grade. */
    WeekFigures withoutScore() {
        return new WeekFigures(goals, goalAttainment, discipline, planCompletion, null, null, false, List.of());
    }

    /** @param actual in the metric's unit; null for a mean without facts. @param attainment 4 decimals, 0 to the cap */
    public record GoalFigure(String metric, BigDecimal target, int weight, BigDecimal actual, BigDecimal attainment) {}
}
