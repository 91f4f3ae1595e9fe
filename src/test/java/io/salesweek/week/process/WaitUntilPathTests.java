package io.salesweek.week.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitUntilPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("wait-until");

    @Test
    void itWaitsUntilTheTimeIsReached() {
        walk.start("2026-W48/east", Map.of("until", "last working day 16:00"));
        assertThat(walk.waitingAt()).containsExactly("event_timeReached");

        walk.fire("event_timeReached");
        assertThat(walk.ends()).containsExactly("event_waitOver");
        walk.isOver();
    }
}
