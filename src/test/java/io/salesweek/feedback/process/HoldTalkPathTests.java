package io.salesweek.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HoldTalkPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("hold-talk");

    @Test
    void theTalkEndsIt() {
        start();
        assertThat(walk.task("userTask_holdTalk").getAssignee()).isEqualTo("hanmeimei");
        walk.complete("userTask_holdTalk", Map.of());

        assertThat(walk.steps()).isEmpty();
        assertThat(walk.ends()).containsExactly("event_talkHeld");
        walk.isOver();
    }

    @Test
    void aTalkThatDidNotHappenIsRecorded() {
        start();
        walk.fire("event_talkOverdue");

        assertThat(walk.steps()).containsExactly("recordTalkNotHeld");
        assertThat(walk.ends()).containsExactly("event_talkNotHeld");
        walk.isOver();
    }

    @Test
    void aReminderLeavesTheTaskOpen() {
        start();
        walk.fire("event_talkDueSoon");

        assertThat(walk.steps()).containsExactly("remind");
        assertThat(walk.ends()).containsExactly("event_talkReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_holdTalk");
    }

    private static void start() {
        walk.startByMessage("talk.wanted", "2026-W48/east/lilei", Map.of("person", "lilei"));
    }
}
