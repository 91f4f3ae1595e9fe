package io.salesweek.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectDailyReportPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("correct-daily-report");

    @Test
    void aCorrectionWithoutACallForHelpIsDone() {
        walk.start(null, flagged(false, null));

        assertThat(walk.steps()).isEmpty();
        assertThat(walk.ends()).containsExactly("event_reportCorrected");
        walk.isOver();
    }

    @Test
    void aCorrectionMayFlagARisk() {
        walk.start(null, flagged(true, null));

        assertThat(walk.steps()).containsExactly("raiseReportedRisk");
        assertThat(walk.ends()).containsExactly("event_reportCorrected");
        walk.isOver();
    }

    @Test
    void aCorrectionMayAskForHelp() {
        walk.start(null, flagged(false, 7L));

        assertThat(walk.steps()).containsExactly("askForHelp");
        assertThat(walk.ends()).containsExactly("event_helpAsked");
        walk.isOver();
    }

    private static Map<String, Object> flagged(boolean risk, Long help) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("riskFlagged", risk);
        variables.put("help", help);
        return variables;
    }
}
