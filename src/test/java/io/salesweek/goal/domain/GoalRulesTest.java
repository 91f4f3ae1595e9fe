package io.salesweek.goal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.goal.Goal;
import io.salesweek.goal.SentGoal;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metric.Unit;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalRulesTest {

    private static final Map<String, BigDecimal> USUAL = Map.of(
            "revenueWon", new BigDecimal("9800.55"),
            "calls", new BigDecimal("17.5000"),
            "visits", BigDecimal.ZERO,
            "satisfaction", new BigDecimal("78.3333"));

    @Test
    void aGoalKeepsWhatWasSentAndTheUsualWeekBesideIt() {
        Goal goal = accepted(sent("revenueWon", "10000.50", "100")).get(0);
        assertThat(goal).isEqualTo(new Goal("revenueWon", number("10000.5"), 100, number("9800.55"), "o1", "because"));
    }

    @Test
    void withoutAUsualWeekTheBaselineIsEmpty() {
        assertThat(accepted(sent("proposals", "3", "100")).get(0).baseline()).isNull();
    }

    @Test
    void noGoalAtAllIsRefused() {
        assertThat(refused().field()).isEqualTo("goals");
        assertThat(catchThrowableOfType(Problem.class, () -> rules().goals(null))
                        .key())
                .isEqualTo("goal.none");
    }

    @Test
    void tenGoalsAreAcceptedElevenAreNot() {
        assertThat(manyRules().goals(many(10))).hasSize(10);
        Problem problem = catchThrowableOfType(Problem.class, () -> manyRules().goals(many(11)));
        assertThat(problem.key()).isEqualTo("goal.tooMany");
    }

    @Test
    void anUnknownMetricIsRefused() {
        Problem problem = refused(sent("calls", "20", "50"), sent("likes", "3", "50"));
        assertThat(problem.field()).isEqualTo("goals[1].metric");
        assertThat(refused(sent(null, "3", "100")).field()).isEqualTo("goals[0].metric");
    }

    @Test
    void theSameMetricTwiceIsRefused() {
        Problem problem = refused(sent("calls", "20", "50"), sent("calls", "30", "50"));
        assertThat(problem.field()).isEqualTo("goals[1].metric");
        assertThat(problem.key()).isEqualTo("goal.metric.twice");
    }

    @Test
    void anUnknownObjectiveIsRefusedAndNoneIsFine() {
        SentGoal unknown = new SentGoal("calls", number("20"), null, number("100"), "o9", "because");
        assertThat(refused(unknown).field()).isEqualTo("goals[0].objective");
        SentGoal none = new SentGoal("calls", number("20"), null, number("100"), null, "because");
        assertThat(accepted(none).get(0).objective()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00"})
    void aTargetMustBeAboveZero(String target) {
        Problem problem = refused(sent("revenueWon", target, "100"));
        assertThat(problem.field()).isEqualTo("goals[0].target");
        assertThat(problem.key()).isEqualTo("goal.target.positive");
    }

    @Test
    void aTargetMustBeThere() {
        assertThat(refused(sent("calls", null, "100")).field()).isEqualTo("goals[0].target");
    }

    @ParameterizedTest
    @CsvSource({
        "calls, 20, ",
        "calls, 20.0, ",
        "calls, 20.5, goal.target.whole",
        "calls, 1E+2, ",
        "revenueWon, 0.01, ",
        "revenueWon, 100.123, goal.target.money",
        "revenueWon, 100.120, ",
        "satisfaction, 100, ",
        "satisfaction, 87.5, ",
        "satisfaction, 100.01, goal.target.points"
    })
    void aTargetMustBeInItsUnit(String metric, String target, String refusal) {
        if (refusal == null) {
            assertThat(accepted(sent(metric, target, "100")).get(0).target()).isEqualByComparingTo(target);
        } else {
            assertThat(refused(sent(metric, target, "100")).key()).isEqualTo(refusal);
        }
    }

    @Test
    void aPercentageMustNotLeadBeyondAllMeasure() {
        SentGoal huge = new SentGoal(
                "revenueWon", number("999999999999"), SentGoal.PERCENT_OF_BASELINE, number("100"), "o1", "because");
        Problem problem = refused(huge);
        assertThat(problem.field()).isEqualTo("goals[0].target");
        assertThat(problem.key()).isEqualTo("goal.target.large");
    }

    @Test
    void inACurrencyWithoutMinorDigitsMoneyIsWhole() {
        GoalRules yen = new GoalRules(catalogue(), USUAL, 0, id -> true);
        Problem problem =
                catchThrowableOfType(Problem.class, () -> yen.goals(List.of(sent("revenueWon", "100.5", "100"))));
        assertThat(problem.key()).isEqualTo("goal.target.money");
    }

    @ParameterizedTest
    @CsvSource({
        "revenueWon, 120, 11760.66",
        "revenueWon, 33.333, 3266.82",
        "calls, 120, 21",
        "calls, 100, 18",
        "calls, 97, 17",
        "satisfaction, 110, 86"
    })
    void aPercentageOfTheUsualWeekBecomesANumberRoundedToTheUnit(String metric, String percent, String target) {
        Goal goal = accepted(percent(metric, percent)).get(0);
        assertThat(goal.target()).isEqualTo(number(target));
        assertThat(goal.percent()).isEqualTo(number(percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposals", "visits"})
    void aPercentageOfNothingIsRefused(String metric) {
        Problem problem = refused(percent(metric, "120"));
        assertThat(problem.field()).isEqualTo("goals[0].target");
        assertThat(problem.key()).isEqualTo("goal.target.noBaseline");
    }

    @Test
    void aPercentageThatComesOutAtNothingOrAboveTheScaleIsRefused() {
        assertThat(refused(percent("calls", "2")).key()).isEqualTo("goal.target.positive");
        assertThat(refused(percent("satisfaction", "130")).key()).isEqualTo("goal.target.points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-10", "101", "33.5"})
    void aWeightIsWholeFromOneToAHundred(String weight) {
        Problem problem = refused(sent("revenueWon", "10", "60"), sent("calls", "20", weight));
        assertThat(problem.field()).isEqualTo("goals[1].weight");
        assertThat(problem.key()).isEqualTo("goal.weight.whole");
    }

    @Test
    void aWeightMustBeThere() {
        assertThat(refused(sent("calls", "20", null)).field()).isEqualTo("goals[0].weight");
    }

    @ParameterizedTest
    @CsvSource({"99, 1, true", "60, 40, true", "60, 39, false", "60, 41, false"})
    void weightsAddUpToAHundred(String first, String second, boolean fine) {
        SentGoal[] goals = {sent("revenueWon", "10", first), sent("calls", "20", second)};
        if (fine) {
            assertThat(accepted(goals))
                    .extracting(Goal::weight)
                    .containsExactly(Integer.valueOf(first), Integer.valueOf(second));
        } else {
            assertThat(refused(goals).key()).isEqualTo("goal.weights.sum");
        }
    }

    private static GoalRules rules() {
        return new GoalRules(catalogue(), USUAL, 2, "o1"::equals);
    }

    private static Map<String, Metric> catalogue() {
        return Map.of(
                "revenueWon", metric("revenueWon", Unit.MONEY),
                "calls", metric("calls", Unit.COUNT),
                "visits", metric("visits", Unit.COUNT),
                "proposals", metric("proposals", Unit.COUNT),
                "satisfaction", metric("satisfaction", Unit.POINTS));
    }

    private static GoalRules manyRules() {
        Map<String, Metric> metrics = IntStream.range(0, 11)
                .mapToObj(i -> metric("m" + i, Unit.COUNT))
                .collect(java.util.stream.Collectors.toMap(Metric::code, metric -> metric));
        return new GoalRules(metrics, Map.of(), 2, "o1"::equals);
    }

    private static List<SentGoal> many(int count) {
        List<SentGoal> goals = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> goals.add(sent("m" + i, "1", "10")));
        return goals;
    }

    private static Metric metric(String code, Unit unit) {
        return new Metric(code, unit, "report", code, code);
    }

    private static List<Goal> accepted(SentGoal... goals) {
        return rules().goals(List.of(goals));
    }

    private static Problem refused(SentGoal... goals) {
        return catchThrowableOfType(Problem.class, () -> rules().goals(List.of(goals)));
    }

    private static SentGoal sent(String metric, String target, String weight) {
        return new SentGoal(metric, number(target), "absolute", number(weight), "o1", "because");
    }

    private static SentGoal percent(String metric, String percent) {
        return new SentGoal(metric, number(percent), "percentOfBaseline", number("100"), "o1", "because");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
