package io.salesweek.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditChainPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("audit-chain");

    @Test
    void newStepsAreChainedBatchByBatchUntilNoneIsLeft() {
        walk.effect("chainSteps", Map.of("moreSteps", true), Map.of("moreSteps", false));
        walk.fire("event_hoursPassed");

        assertThat(walk.steps()).containsExactly("chainSteps", "chainSteps");
        assertThat(walk.ends()).containsExactly("event_stepsChained");
        walk.isOver();
    }
}
