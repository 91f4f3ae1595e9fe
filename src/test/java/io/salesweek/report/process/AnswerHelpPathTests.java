package io.salesweek.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerHelpPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("answer-help");

    @Test
    void theManagersAnswerEndsIt() {
        start();
        assertThat(walk.task("userTask_answerHelp").getAssignee()).isEqualTo("hanmeimei");
        walk.complete("userTask_answerHelp", Map.of());

        assertThat(walk.steps()).isEmpty();
        assertThat(walk.ends()).containsExactly("event_helpAnswered");
        walk.isOver();
    }

    @Test
    void anUnansweredCallIsRecorded() {
        start();
        walk.fire("event_answerOverdue");

        assertThat(walk.steps()).containsExactly("recordUnanswered");
        assertThat(walk.ends()).containsExactly("event_helpUnanswered");
        walk.isOver();
    }

    @Test
    void aReminderLeavesTheTaskOpen() {
        start();
        walk.fire("event_answerDueSoon");

        assertThat(walk.steps()).containsExactly("remind");
        assertThat(walk.ends()).containsExactly("event_answerReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_answerHelp");
    }

    private static void start() {
        walk.startByMessage("help.asked", "2026-W48/east/lilei", Map.of("person", "lilei"));
    }
}
