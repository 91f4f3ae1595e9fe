package io.salesweek.goal.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GoalSettingPathTests {

    private static final String KEY = "2026-W48/east/lilei";

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("goal-setting");

    @Test
    void goodGoalsAreConfirmedByRule() {
        start();
        propose("confirmed");

        assertThat(walk.steps()).containsExactly("smart-check");
        assertThat(walk.ends()).containsExactly("event_goalsConfirmed");
        walk.isOver();
    }

    @Test
    void goalsThatTheTableLeavesOpenAreDecidedByTheManager() {
        start();
        propose("manager");
        assertThat(walk.task("userTask_confirmGoals").getAssignee()).isEqualTo("hanmeimei");
        assertThat(walk.seenBy(walk.task("userTask_confirmGoals"), "mayReturn")).isEqualTo(true);

        walk.complete("userTask_confirmGoals", Map.of("decision", "confirm"));

        assertThat(walk.ends()).containsExactly("event_goalsDecided");
        walk.isOver();
    }

    @Test
    void returnedGoalsAreRevisedAndCheckedAgain() {
        start();
        propose("returned");
        assertThat(walk.steps()).containsExactly("smart-check", "returnGoals");
        assertThat(walk.waitingAt()).containsExactly("userTask_reviseGoals");
        assertThat(walk.task("userTask_reviseGoals").getAssignee()).isEqualTo("lilei");

        revise("confirmed");

        assertThat(walk.steps()).containsExactly("smart-check", "returnGoals", "smart-check");
        assertThat(walk.ends()).containsExactly("event_goalsConfirmed");
        walk.isOver();
    }

    @Test
    void afterTwoReturnsByTheTableTheManagerDecidesAndCannotReturn() {
        start();
        propose("returned");
        walk.effect("returnGoals", Map.of("returns", 2));
        revise("returned");
        revise("returned");

        assertThat(walk.waitingAt()).containsExactly("userTask_confirmGoals");
        assertThat(walk.seenBy(walk.task("userTask_confirmGoals"), "mayReturn")).isEqualTo(false);
    }

    @Test
    void goalsTheManagerReturnsAreRevised() {
        start();
        propose("manager");
        walk.complete("userTask_confirmGoals", Map.of("decision", "return"));

        assertThat(walk.steps()).containsExactly("smart-check", "returnGoals");
        assertThat(walk.waitingAt()).containsExactly("userTask_reviseGoals");
    }

    @Test
    void goalsNotProposedInTimeAreCarriedOver() {
        walk.effect("carryOverGoals", Map.of("carriedOver", true));
        start();
        walk.fire("event_proposalOverdue");

        assertThat(walk.steps()).containsExactly("carryOverGoals");
        assertThat(walk.ends()).containsExactly("event_goalsCarriedOver");
        walk.isOver();
    }

    @Test
    void withoutGoalsToCarryOverTheManagerGetsAnEmptyList() {
        walk.effect("carryOverGoals", Map.of("carriedOver", false));
        start();
        walk.fire("event_proposalOverdue");
        assertThat(walk.waitingAt()).containsExactly("userTask_confirmGoals");

        walk.complete("userTask_confirmGoals", Map.of("decision", "change"));

        assertThat(walk.ends()).containsExactly("event_goalsDecided");
        walk.isOver();
    }

    @Test
    void goalsNotRevisedInTimeAreCarriedOver() {
        walk.effect("carryOverGoals", Map.of("carriedOver", true));
        start();
        propose("returned");
        walk.fire("event_revisionOverdue");

        assertThat(walk.steps()).containsExactly("smart-check", "returnGoals", "carryOverGoals");
        assertThat(walk.ends()).containsExactly("event_goalsCarriedOver");
        walk.isOver();
    }

    @Test
    void goalsTheManagerDoesNotDecideInTimeStand() {
        start();
        propose("manager");
        walk.fire("event_decisionOverdue");

        assertThat(walk.steps()).containsExactly("smart-check", "letGoalsStand");
        assertThat(walk.ends()).containsExactly("event_goalsStand");
        walk.isOver();
    }

    @Test
    void aReminderLeavesTheProposalOpen() {
        start();
        walk.fire("event_proposalDueSoon");

        assertThat(walk.steps()).containsExactly("remind");
        assertThat(walk.ends()).containsExactly("event_proposalReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_proposeGoals");
    }

    @Test
    void aReminderLeavesTheRevisionOpen() {
        start();
        propose("returned");
        walk.fire("event_revisionDueSoon");

        assertThat(walk.ends()).containsExactly("event_revisionReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_reviseGoals");
    }

    @Test
    void aReminderLeavesTheDecisionOpen() {
        start();
        propose("manager");
        walk.fire("event_decisionDueSoon");

        assertThat(walk.ends()).containsExactly("event_decisionReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_confirmGoals");
    }

    @Test
    void theLastCallSettlesWhateverIsOpen() {
        start();
        propose("manager");
        walk.fire("event_lastCall");

        assertThat(walk.steps()).containsExactly("smart-check", "settleGoals");
        assertThat(walk.ends()).containsExactly("event_goalsSettled");
        walk.isOver();
    }

    @Test
    void theLastCallSettlesGoalsThatWereNeverProposed() {
        start();
        walk.fire("event_lastCall");

        assertThat(walk.steps()).containsExactly("settleGoals");
        walk.isOver();
    }

    private void start() {
        walk.effect("returnGoals", Map.of("returns", 1));
        walk.start(KEY, Map.of("person", "lilei", "returns", 0L, "mostReturns", 2L));
        assertThat(walk.task("userTask_proposeGoals").getAssignee()).isEqualTo("lilei");
    }

    private void propose(String verdict) {
        walk.effect("smart-check", Map.of("verdict", verdict));
        walk.complete("userTask_proposeGoals", Map.of());
    }

    private void revise(String verdict) {
        walk.effect("smart-check", Map.of("verdict", verdict));
        walk.complete("userTask_reviseGoals", Map.of());
    }
}
