package io.salesweek.risk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RiskEscalationPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("risk-escalation");

    private static final String PLAN = "userTask_planResponse";
    private static final String RESOLVE = "userTask_resolveRisk";

    @Test
    void aRiskIsJudgedHandedOverPlannedAndResolved() {
        start(false);
        assertThat(walk.task(PLAN).getAssignee()).isEqualTo("lilei");
        assertThat(walk.task(PLAN).getPriority()).isEqualTo(50);
        walk.complete(PLAN, Map.of());
        assertThat(walk.task(RESOLVE).getAssignee()).isEqualTo("lilei");
        walk.complete(RESOLVE, Map.of());

        assertThat(walk.steps()).containsExactly("risk-severity", "handOverRisk");
        assertThat(walk.ends()).containsExactly("event_riskResolved");
        walk.isOver();
    }

    @Test
    void unplannedInTimeItClimbsAndIsHandedOverAnew() {
        start(false);
        walk.fire("event_planOverdue");

        assertThat(walk.steps()).containsExactly("risk-severity", "handOverRisk", "climbLadder", "handOverRisk");
        assertThat(walk.waitingAt()).containsExactly(PLAN);
    }

    @Test
    void plannedAndUnresolvedOnItsDayItClimbsAndIsPlannedAnew() {
        start(false);
        walk.complete(PLAN, Map.of());
        walk.fire("event_resolutionOverdue");

        assertThat(walk.steps()).containsExactly("risk-severity", "handOverRisk", "climbLadder", "handOverRisk");
        assertThat(walk.waitingAt()).containsExactly(PLAN);
    }

    @Test
    void atTheTopItStaysAndIsRemindedAgainAndAgain() {
        start(true);
        walk.fire("event_planOverdue");
        walk.fire("event_planOverdue");

        assertThat(walk.steps())
                .containsExactly(
                        "risk-severity", "handOverRisk", "stayAtTop", "handOverRisk", "stayAtTop", "handOverRisk");
        assertThat(walk.waitingAt()).containsExactly(PLAN);
    }

    @Test
    void moreMoneyAtRiskBringsAnUnplannedOneBackToTheTable() {
        start(false);
        walk.receive("risk.grown");

        assertThat(walk.steps()).containsExactly("risk-severity", "handOverRisk", "risk-severity", "handOverRisk");
        assertThat(walk.waitingAt()).containsExactly(PLAN);
    }

    @Test
    void moreMoneyAtRiskBringsAPlannedOneBackToTheTable() {
        start(false);
        walk.complete(PLAN, Map.of());
        walk.receive("risk.grown");

        assertThat(walk.steps()).containsExactly("risk-severity", "handOverRisk", "risk-severity", "handOverRisk");
        assertThat(walk.waitingAt()).containsExactly(PLAN);
    }

    @Test
    void aConditionThatIsGoneEndsAnUnplannedOne() {
        start(false);
        walk.receive("risk.gone");

        assertThat(walk.ends()).containsExactly("event_riskClosed");
        walk.isOver();
    }

    @Test
    void aConditionThatIsGoneEndsAPlannedOne() {
        start(false);
        walk.complete(PLAN, Map.of());
        walk.receive("risk.gone");

        assertThat(walk.ends()).containsExactly("event_riskClosed");
        walk.isOver();
    }

    @Test
    void remindersLeaveTheTasksOpen() {
        start(false);
        walk.fire("event_planDueSoon");
        assertThat(walk.waitingAt()).containsExactly(PLAN);
        walk.complete(PLAN, Map.of());
        walk.fire("event_resolutionDueSoon");

        assertThat(walk.steps()).containsExactly("risk-severity", "handOverRisk", "remind", "remind");
        assertThat(walk.ends()).containsExactly("event_planReminded", "event_resolutionReminded");
        assertThat(walk.waitingAt()).containsExactly(RESOLVE);
    }

    private static void start(boolean atTop) {
        walk.effect(
                "handOverRisk",
                Map.of(
                        "person", "lilei",
                        "dueAt", "2026-11-30T10:00:00Z",
                        "remindAt", "2026-11-30T09:00:00Z",
                        "atTop", atTop,
                        "priority", 50));
        walk.startByMessage("risk.raised", "risk/east/r1", Map.of());
    }
}
