package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DealChangePathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("deal-change");

    @Test
    void theRewardIsRechecked() {
        start(false);

        assertThat(walk.steps()).containsExactly("recheckReward");
        assertThat(walk.ends()).containsExactly("event_rewardRechecked");
        walk.isOver();
    }

    @Test
    void whileAnotherComputationIsOpenItWaitsADay() {
        start(true);
        assertThat(walk.waitingAt()).containsExactly("event_waited");
        walk.fire("event_waited");

        assertThat(walk.steps()).containsExactly("recheckReward", "recheckReward");
        assertThat(walk.waitingAt()).containsExactly("event_waited");
    }

    private static void start(boolean wait) {
        walk.effect("recheckReward", Map.of("wait", wait));
        walk.startByMessage("deals.changed", "2026-W48/east/lilei", Map.of("person", "lilei"));
    }
}
