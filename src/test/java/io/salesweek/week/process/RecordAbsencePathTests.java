package io.salesweek.week.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordAbsencePathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("record-absence");

    @Test
    void aRecordedAbsencePlansDeadlinesAnew() {
        walk.start(null, Map.of("person", "lilei"));

        assertThat(walk.steps()).containsExactly("replanDeadlines");
        assertThat(walk.ends()).containsExactly("event_deadlinesReplanned");
        walk.isOver();
    }
}
