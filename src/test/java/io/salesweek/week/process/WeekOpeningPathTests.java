package io.salesweek.week.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WeekOpeningPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("week-opening");

    @Test
    void dueWeeksAreOpenedBatchByBatchUntilNoTeamIsLeft() {
        walk.effect("openWeeks", Map.of("moreTeams", true), Map.of("moreTeams", true), Map.of("moreTeams", false));
        walk.fire("event_quarterHour");

        assertThat(walk.steps()).containsExactly("openWeeks", "openWeeks", "openWeeks");
        assertThat(walk.ends()).containsExactly("event_weeksOpened");
        walk.isOver();
    }
}
