package io.salesweek.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.goal.GoalSet.DecidedBy;
import io.salesweek.goal.GoalSet.State;
import io.salesweek.goal.Goals.Explained;
import io.salesweek.goal.Goals.Version;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.problem.Problem;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@FiguresSlice
@Import({GoalSetting.class, Goals.class})
class GoalSettingTests {

    @Autowired
    private GoalSetting setting;

    @Autowired
    private Goals goals;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Imports imports;

    private RepWeeks weeks;
    private RepWeekKey week;

    @BeforeEach
    void aWeekIsOpen() {
        weeks = new RepWeeks(jdbc, imports);
        String deal = "id,owner,stage\nd1,lilei,prospecting";
        imports.run("deals", deal.getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH);
        week = weeks.open("2026-W48");
    }

    @Test
    void aProposalIsKeptAsSentAndNobodyDecidedOnItYet() {
        propose(week, "20.5");
        GoalSet set = goals.of(week).orElseThrow();
        assertThat(set.state()).isEqualTo(State.PROPOSED);
        assertThat(set.decidedBy()).isNull();
        assertThat(set.settled()).isFalse();
        assertThat(set.goals()).containsExactly(new Goal("revenueWon", new BigDecimal("20.5"), 100, null, null, "w"));
    }

    @Test
    void whatTheTableSaidStandsBesideTheProposalOnce() {
        propose(week, "20");
        List<Explained> said = List.of(new Explained(
                "revenueWon", "A", "manager", "easy", "太容易", "smart-check", 2, "rule_tooEasy", Map.of("stretch", 0.5)));
        setting.judged(week, said);
        setting.judged(week, said);
        List<Explained> kept = goals.versions(week).get(0).verdicts();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).rule()).isEqualTo("rule_tooEasy");
        assertThat(kept.get(0).inputs()).containsEntry("stretch", new BigDecimal("0.5"));
    }

    @Test
    void returningCountsOnceHoweverOftenTheStepIsRepeated() {
        propose(week, "20");
        assertThat(setting.returned(week)).isEqualTo(1);
        assertThat(setting.returned(week)).isEqualTo(1);
        propose(week, "30");
        setting.giveBack(week, "hanmeimei", "more");
        assertThat(setting.returned(week)).isEqualTo(2);
        assertThat(states()).containsExactly(State.PROPOSED, State.RETURNED, State.PROPOSED, State.RETURNED);
        assertThat(goals.versions(week).get(3).comment()).isEqualTo("more");
    }

    @Test
    void confirmingByRuleLettingStandAndSettlingAddNothingTheSecondTime() {
        propose(week, "20");
        setting.confirmByRule(week);
        setting.confirmByRule(week);
        setting.letStand(week);
        setting.settle(week);
        assertThat(setting.carryOver(week)).isTrue();
        assertThat(states()).containsExactly(State.PROPOSED, State.CONFIRMED);
    }

    @Test
    void theManagerCannotConfirmWhatIsNotThere() {
        Problem problem = catchThrowableOfType(Problem.class, () -> setting.confirm(week, "hanmeimei", null));
        assertThat(problem.field()).isEqualTo("decision");
        assertThat(goals.versions(week)).isEmpty();
    }

    @Test
    void aChangeKeepsTheOldGoalsTheNewOnesAndWhy() {
        propose(week, "20");
        setting.confirmByRule(week);
        setting.change(week, sent("30"), "hanmeimei", "fair");
        Version changed = goals.versions(week).get(2);
        assertThat(changed.decidedBy()).isEqualTo(DecidedBy.MANAGER);
        assertThat(changed.by()).isEqualTo("hanmeimei");
        assertThat(changed.comment()).isEqualTo("fair");
        assertThat(goals.versions(week).get(1).goals().get(0).target()).isEqualByComparingTo("20");
        assertThat(goals.of(week).orElseThrow().goals().get(0).target()).isEqualByComparingTo("30");
    }

    @Test
    void aChangeToWhatNobodyMeasuresIsRefused() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> setting.change(week, sent("satisfaction", "80"), "hanmeimei", "fair"));
        assertThat(problem.field()).isEqualTo("goals[0].metric");
        assertThat(problem.key()).isEqualTo("goal.metric.notConnected");
        assertThat(goals.versions(week)).isEmpty();
    }

    @Test
    void theGoalsLastConfirmedAreCarriedOver() {
        confirmed("2026-W46", "46");
        confirmed("2026-W47", "47");
        assertThat(setting.carryOver(week)).isTrue();
        assertThat(setting.carryOver(week)).isTrue();
        GoalSet set = goals.of(week).orElseThrow();
        assertThat(set.state()).isEqualTo(State.CARRIED_OVER);
        assertThat(set.decidedBy()).isEqualTo(DecidedBy.DEADLINE);
        assertThat(set.version()).isEqualTo(1);
        assertThat(set.goals().get(0).target()).isEqualByComparingTo("47");
        assertThat(set.goals().get(0).baseline()).isNotNull();
    }

    @Test
    void goalsOfFourWeeksAgoAreCarriedOverButNotThoseOfFive() {
        confirmed("2026-W43", "43");
        assertThat(setting.carryOver(week)).isFalse();
        assertThat(goals.of(week)).isEmpty();
        confirmed("2026-W44", "44");
        assertThat(setting.carryOver(week)).isTrue();
    }

    @Test
    void carriedOverGoalsAreNotCarriedOnButTheConfirmedOnesBehindThem() {
        confirmed("2026-W46", "46");
        setting.carryOver(weeks.open("2026-W47"));
        assertThat(setting.carryOver(week)).isTrue();
        assertThat(goals.of(week).orElseThrow().goals().get(0).target()).isEqualByComparingTo("46");
    }

    @Test
    void aReturnedProposalThatWasNotRevisedGivesWayToEarlierGoals() {
        confirmed("2026-W47", "47");
        propose(week, "20");
        setting.returned(week);
        setting.settle(week);
        assertThat(goals.of(week).orElseThrow().state()).isEqualTo(State.CARRIED_OVER);
    }

    @Test
    void whatNobodyMeasuresDoesNotStandWhenRepAndManagerAreSilent() {
        setting.propose(week, sent("satisfaction", "80"), "lilei");
        setting.returned(week);
        assertThat(setting.carryOver(week)).isFalse();
        setting.letStand(week);
        setting.settle(week);
        assertThat(states()).containsExactly(State.PROPOSED, State.RETURNED);
    }

    @Test
    void atTheLastCallAProposalStandsAlsoWhereEarlierGoalsCouldBeCarriedOver() {
        confirmed("2026-W47", "47");
        propose(week, "20");
        setting.settle(week);
        GoalSet set = goals.of(week).orElseThrow();
        assertThat(set.state()).isEqualTo(State.CONFIRMED);
        assertThat(set.decidedBy()).isEqualTo(DecidedBy.DEADLINE);
        assertThat(set.goals().get(0).target()).isEqualByComparingTo("20");
    }

    @Test
    void whereNothingWasSentAndNothingCanBeCarriedOverThereAreNoGoals() {
        setting.settle(week);
        setting.letStand(week);
        assertThat(goals.of(week)).isEmpty();
    }

    private void confirmed(String weekBefore, String target) {
        RepWeekKey before = weeks.open(weekBefore);
        propose(before, target);
        setting.confirmByRule(before);
    }

    private void propose(RepWeekKey key, String target) {
        setting.propose(key, sent(target), "lilei");
    }

    private static List<SentGoal> sent(String target) {
        return sent("revenueWon", target);
    }

    private static List<SentGoal> sent(String metric, String target) {
        return List.of(new SentGoal(metric, new BigDecimal(target), null, new BigDecimal("100"), null, "w"));
    }

    private List<State> states() {
        return goals.versions(week).stream().map(Version::state).toList();
    }
}
