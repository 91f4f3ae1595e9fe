package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppealScorePathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("appeal-score");

    @Test
    void theAppealIsHandedIn() {
        walk.start(null, Map.of("repWeek", "2026-W48/east/lilei"));

        assertThat(walk.steps()).containsExactly("handInAppeal");
        assertThat(walk.ends()).containsExactly("event_appealHandedIn");
        walk.isOver();
    }
}
