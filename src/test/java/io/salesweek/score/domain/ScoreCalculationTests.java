package io.salesweek.score.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.score.domain.ScoreInput.GoalFact;
import io.salesweek.score.domain.ScoreInput.PlanFact;
import io.salesweek.score.domain.ScoreInput.Priority;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreCalculationTests {

    private static final ScoreWeights SHIPPED = new ScoreWeights(
            number("0.70"),
            number("0.15"),
            number("0.15"),
            number("1.5"),
            number("0.5"),
            number("3"),
            number("2"),
            number("1"));

    private final ScoreCalculation calculation = new ScoreCalculation(SHIPPED);

    @Test
    void theDomainsExampleScores99Point5() {
        ScoreResult result = calculation.compute(new ScoreInput(
                List.of(goal("10000", "12500", 60), goal("20", "15", 40)),
                5,
                4,
                1,
                List.of(item(Priority.HIGH, true), item(Priority.MEDIUM, true), item(Priority.LOW, false))));

        assertThat(result)
                .isEqualTo(new ScoreResult(
                        List.of(number("1.2500"), number("0.7500")),
                        number("1.0500"),
                        number("0.9000"),
                        number("0.8333"),
                        number("99.5")));
    }

    @Test
    void anAttainmentIsCappedAtTheTablesLimit() {
        assertThat(goalsOnly(goal("100", "400", 100)).attainments()).containsExactly(number("1.5000"));
    }

    @Test
    void anAttainmentIsNeverNegative() {
        assertThat(goalsOnly(goal("100", "-5", 100)).attainments()).containsExactly(number("0.0000"));
    }

    @Test
    void aRatioIsRoundedHalfUpAtFourDecimals() {
        assertThat(goalsOnly(goal("80000", "4", 100)).attainments()).containsExactly(number("0.0001"));
    }

    @Test
    void aGoalWithoutAnActualLeavesBothSums() {
        ScoreResult result = goalsOnly(goal("100", null, 70), goal("100", "50", 30));

        assertThat(result.goalAttainment()).isEqualTo(number("0.5000"));
        assertThat(result.attainments()).containsExactly(null, number("0.5000"));
    }

    @Test
    void withoutGoalsThereIsNoScore() {
        ScoreResult result = goalsOnly();

        assertThat(result.goalAttainment()).isNull();
        assertThat(result.score()).isNull();
    }

    @Test
    void whenNoGoalHasAnActualThereIsNoScore() {
        assertThat(goalsOnly(goal("100", null, 100)).score()).isNull();
    }

    @Test
    void disciplineIsFullWhenNoReportWasDue() {
        assertThat(calculation
                        .compute(new ScoreInput(List.of(), 0, 0, 0, List.of()))
                        .discipline())
                .isEqualTo(number("1.0000"));
    }

    @Test
    void aMissedReportCountsNothing() {
        assertThat(calculation
                        .compute(new ScoreInput(List.of(), 3, 1, 1, List.of()))
                        .discipline())
                .isEqualTo(number("0.5000"));
    }

    @Test
    void withoutAPlanNothingIsCompleted() {
        assertThat(goalsOnly(goal("1", "1", 100)).planCompletion()).isEqualTo(number("0.0000"));
    }

    @Test
    void otherWeightsGiveAnotherScore() {
        ScoreWeights goalsAlone = new ScoreWeights(
                number("1"), number("0"), number("0"), number("2"), number("0"), number("3"), number("2"), number("1"));

        ScoreResult result = new ScoreCalculation(goalsAlone)
                .compute(new ScoreInput(List.of(goal("100", "180", 100)), 5, 0, 5, List.of()));

        assertThat(result.score()).isEqualTo(number("180.0"));
        assertThat(result.discipline()).isEqualTo(number("0.0000"));
    }

    private ScoreResult goalsOnly(GoalFact... goals) {
        return calculation.compute(new ScoreInput(List.of(goals), 0, 0, 0, List.of()));
    }

    private static GoalFact goal(String target, String actual, int weight) {
        return new GoalFact("any", number(target), actual == null ? null : number(actual), weight);
    }

    private static PlanFact item(Priority priority, boolean done) {
        return new PlanFact(priority, done);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
