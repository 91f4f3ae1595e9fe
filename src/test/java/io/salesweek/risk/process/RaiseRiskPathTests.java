package io.salesweek.risk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RaiseRiskPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("raise-risk");

    @Test
    void aRiskThatIsToldStartsItsEscalation() {
        walk.start(null, Map.of("risk", "r1"));

        assertThat(walk.steps()).containsExactly("startEscalation");
        assertThat(walk.ends()).containsExactly("event_escalationStarted");
        walk.isOver();
    }
}
