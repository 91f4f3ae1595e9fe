package io.salesweek.risk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RiskDetectionPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("risk-detection");

    @Test
    void theWeekIsLookedAtOnItsFirstDayAndAtMidweek() {
        walk.startByMessage("week.watched", "2026-W48/east", Map.of());
        assertThat(walk.waitingAt()).containsExactly("event_weekBegun");
        assertThat(walk.steps()).isEmpty();
        walk.fire("event_weekBegun");
        assertThat(walk.steps()).containsExactly("risk-signals");
        assertThat(walk.waitingAt()).containsExactly("event_midweek");
        walk.fire("event_midweek");

        assertThat(walk.steps()).containsExactly("risk-signals", "risk-signals");
        assertThat(walk.ends()).containsExactly("event_watchOver");
        walk.isOver();
    }
}
