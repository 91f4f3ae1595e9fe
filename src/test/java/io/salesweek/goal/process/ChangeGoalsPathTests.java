package io.salesweek.goal.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeGoalsPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("change-goals");

    @Test
    void aChangeIsDoneWithItsForm() {
        walk.start(null, Map.of());

        assertThat(walk.ends()).containsExactly("event_goalsChanged");
        walk.isOver();
    }
}
