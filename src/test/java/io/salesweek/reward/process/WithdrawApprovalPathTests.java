package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithdrawApprovalPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("withdraw-approval");

    @Test
    void theStepIsAskedAnew() {
        walk.start(null, Map.of("reward", "r1"));

        assertThat(walk.steps()).containsExactly("askAnew");
        assertThat(walk.ends()).containsExactly("event_approvalWithdrawn");
        walk.isOver();
    }
}
