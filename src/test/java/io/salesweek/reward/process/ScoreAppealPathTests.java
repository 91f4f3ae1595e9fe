package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScoreAppealPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("score-appeal");

    private static final String RESOLVE = "userTask_resolveAppeal";

    @BeforeEach
    void anAppealIsHandedIn() {
        walk.startByMessage("score.appealed", "2026-W48/east/lilei", Map.of("person", "lilei"));
        assertThat(walk.task(RESOLVE).getAssignee()).isEqualTo("zhaolei");
        assertThat(walk.steps()).containsExactly("nameAppealResolver");
    }

    @Test
    void whatIsUpheldChangesNothing() {
        walk.complete(RESOLVE, Map.of("changed", false));

        assertThat(walk.steps()).containsExactly("nameAppealResolver");
        assertThat(walk.ends()).containsExactly("event_appealUpheld");
        walk.isOver();
    }

    @Test
    void whatIsGrantedIsScoredAgainAndItsMoneyRechecked() {
        walk.complete(RESOLVE, Map.of("changed", true));

        assertThat(walk.steps()).containsExactly("nameAppealResolver", "scoreAgain", "startRecheck");
        assertThat(walk.ends()).containsExactly("event_appealGranted");
        walk.isOver();
    }

    @Test
    void anAppealIsRemindedAndThenGoesUpTheLine() {
        walk.fire("event_appealDueSoon");
        assertThat(walk.waitingAt()).containsExactly(RESOLVE);
        walk.fire("event_appealOverdue");

        assertThat(walk.steps()).endsWith("nameAppealResolver", "remind", "moveAppealUp", "nameAppealResolver");
        assertThat(walk.ends()).containsExactly("event_appealReminded");
        assertThat(walk.waitingAt()).containsExactly(RESOLVE);
    }
}
