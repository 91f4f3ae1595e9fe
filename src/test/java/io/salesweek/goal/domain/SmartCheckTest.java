package io.salesweek.goal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.goal.Goal;
import io.salesweek.goal.domain.SmartCheck.Outcome;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metric.Unit;
import io.salesweek.metric.Objective;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartCheckTest {

    private static final Objective COMPANYS = objective("o1", "revenueWon", null, null);
    private static final Objective TEAMS = objective("o2", "revenueWon", "east", null);
    private static final Objective TEAMS_CALLS = objective("o3", "calls", "east", null);
    private static final Objective REPS = objective("o4", "revenueWon", "east", "lilei");

    @Test
    void aGoalWithoutAnObjectiveIsToldApartByWhetherThereIsOne() {
        assertThat(inputs(goal("calls", 100, null), List.of()))
                .containsEntry("objectiveExists", false)
                .containsEntry("objectiveNamed", false)
                .containsEntry("objectiveMeetsWeek", true);
        assertThat(inputs(goal("calls", 100, null), List.of(COMPANYS)))
                .containsEntry("objectiveExists", true)
                .containsEntry("objectiveNamed", false);
    }

    @Test
    void aNamedObjectiveMustBeOneOfThoseThatMeetTheWeek() {
        assertThat(inputs(goal("calls", 100, "o1"), List.of(COMPANYS))).containsEntry("objectiveMeetsWeek", true);
        assertThat(inputs(goal("calls", 100, "last-month"), List.of(COMPANYS)))
                .containsEntry("objectiveNamed", true)
                .containsEntry("objectiveMeetsWeek", false);
    }

    @Test
    void aMetricIsMeasurableWhenItsSourceIsConnected() {
        assertThat(inputs(goal("calls", 100, null), List.of())).containsEntry("sourceConnected", true);
        assertThat(inputs(goal("satisfaction", 100, null), List.of())).containsEntry("sourceConnected", false);
    }

    @Test
    void onlyAnObjectiveOfTheTeamInAVerifiedMetricAsksForBalance() {
        assertThat(inputs(goal("calls", 100, null), List.of(COMPANYS, TEAMS_CALLS, REPS)))
                .containsEntry("verifiedObjective", false);
        assertThat(inputs(goal("calls", 100, null), List.of(TEAMS))).containsEntry("verifiedObjective", true);
    }

    @Test
    void verifiedGoalsAreWeighedTogetherAndPlanItemsCounted() {
        List<Goal> proposal =
                List.of(goal("revenueWon", 30, null), goal("newCustomers", 15, null), goal("calls", 55, null));
        assertThat(check(List.of(), 3).inputs(proposal.get(2), proposal))
                .containsEntry("verifiedWeight", BigDecimal.valueOf(45))
                .containsEntry("planItems", BigDecimal.valueOf(3));
    }

    @ParameterizedTest
    @CsvSource({"12, 10, 1.2000", "10, 3, 3.3333", "8, 9.5, 0.8421", "5, 0, ", "5, , "})
    void stretchIsTheTargetByTheUsualWeek(BigDecimal target, BigDecimal baseline, BigDecimal stretch) {
        assertThat(SmartCheck.stretch(new Goal("calls", target, 100, baseline, null, "w")))
                .isEqualTo(stretch);
    }

    @Test
    void oneReturnedGoalReturnsTheProposal() {
        assertThat(SmartCheck.outcome(List.of("manager", "returned"), true)).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void otherFindingsOrATeamThatWantsToSeeEveryGoalBringItToTheManager() {
        assertThat(SmartCheck.outcome(List.of("manager"), false)).isEqualTo(Outcome.MANAGER);
        assertThat(SmartCheck.outcome(List.of(), true)).isEqualTo(Outcome.MANAGER);
    }

    @Test
    void withoutFindingsItIsConfirmed() {
        assertThat(SmartCheck.outcome(List.of(), false)).isEqualTo(Outcome.CONFIRMED);
    }

    private static Map<String, Object> inputs(Goal goal, List<Objective> objectives) {
        return check(objectives, 1).inputs(goal, List.of(goal));
    }

    private static SmartCheck check(List<Objective> objectives, int planItems) {
        Map<String, Metric> metrics = Map.of(
                "revenueWon", new Metric("revenueWon", Unit.MONEY, "crm", "", ""),
                "newCustomers", new Metric("newCustomers", Unit.COUNT, "crm", "", ""),
                "calls", new Metric("calls", Unit.COUNT, "report", "", ""),
                "satisfaction", new Metric("satisfaction", Unit.POINTS, "customer-care", "", ""));
        return new SmartCheck(metrics, metric -> !"customer-care".equals(metric.source()), objectives, planItems);
    }

    private static Goal goal(String metric, int weight, String objective) {
        return new Goal(metric, BigDecimal.TEN, weight, null, objective, "because");
    }

    private static Objective objective(String id, String metric, String team, String person) {
        LocalDate from = LocalDate.parse("2026-11-01");
        return new Objective(id, id, metric, BigDecimal.TEN, from, from.plusMonths(1), team, person, null);
    }
}
