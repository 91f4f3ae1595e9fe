package io.salesweek.team.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandingOverPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("handing-over");

    @Test
    void tasksAreHandedOverOnlyWhenTheLastDayIsOver() {
        walk.startByMessage("person.leaving", "lilei", Map.of("person", "lilei"));
        assertThat(walk.steps()).isEmpty();
        assertThat(walk.waitingAt()).containsExactly("event_lastDayOver");
        walk.fire("event_lastDayOver");

        assertThat(walk.steps()).containsExactly("handOverTasks");
        assertThat(walk.ends()).containsExactly("event_tasksHandedOver");
        walk.isOver();
    }
}
