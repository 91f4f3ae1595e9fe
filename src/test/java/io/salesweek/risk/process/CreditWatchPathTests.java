package io.salesweek.risk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreditWatchPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("credit-watch");

    @Test
    void accountsAreCheckedSomeAtATimeUntilNoneIsLeft() {
        walk.effect("risk-signals", Map.of("moreAccounts", true), Map.of("moreAccounts", false));
        walk.startByMessage("accounts.imported", "none", Map.of());

        assertThat(walk.steps()).containsExactly("risk-signals", "risk-signals");
        assertThat(walk.ends()).containsExactly("event_creditChecked");
        walk.isOver();
    }
}
