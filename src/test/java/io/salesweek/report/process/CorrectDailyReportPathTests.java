package io.salesweek.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectDailyReportPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("correct-daily-report");

    @Test
    void aCorrectionWithoutACallForHelpIsDone() {
        walk.start(null, Collections.singletonMap("help", null));

        assertThat(walk.steps()).isEmpty();
        assertThat(walk.ends()).containsExactly("event_reportCorrected");
        walk.isOver();
    }

    @Test
    void aCorrectionMayAskForHelp() {
        walk.start(null, Map.of("help", 7L));

        assertThat(walk.steps()).containsExactly("askForHelp");
        assertThat(walk.ends()).containsExactly("event_helpAsked");
        walk.isOver();
    }
}
