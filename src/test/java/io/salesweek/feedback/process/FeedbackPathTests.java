package io.salesweek.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("feedback");

    @Test
    void feedbackIsGivenAndAcknowledged() {
        start(false);
        assertThat(walk.task("userTask_giveFeedback").getAssignee()).isEqualTo("hanmeimei");
        walk.complete("userTask_giveFeedback", Map.of());
        assertThat(walk.task("userTask_acknowledgeFeedback").getAssignee()).isEqualTo("lilei");
        walk.complete("userTask_acknowledgeFeedback", Map.of());

        assertThat(walk.steps()).isEmpty();
        assertThat(walk.ends()).containsExactly("event_feedbackDone");
        walk.isOver();
    }

    @Test
    void aTalkIsAskedForWhereOneIsWanted() {
        start(true);
        walk.complete("userTask_giveFeedback", Map.of());
        walk.complete("userTask_acknowledgeFeedback", Map.of());

        assertThat(walk.steps()).containsExactly("askForTalk");
        assertThat(walk.ends()).containsExactly("event_talkAsked");
        walk.isOver();
    }

    @Test
    void feedbackNotGivenInTimeIsRecordedAndNeedsNoAnswer() {
        start(false);
        walk.fire("event_feedbackOverdue");

        assertThat(walk.steps()).containsExactly("recordNotGiven");
        assertThat(walk.ends()).containsExactly("event_feedbackDone");
        walk.isOver();
    }

    @Test
    void aTalkIsAskedForEvenWithoutFeedback() {
        start(true);
        walk.fire("event_feedbackOverdue");

        assertThat(walk.steps()).containsExactly("recordNotGiven", "askForTalk");
        assertThat(walk.ends()).containsExactly("event_talkAsked");
        walk.isOver();
    }

    @Test
    void feedbackNotAnsweredInTimeIsRecorded() {
        start(false);
        walk.complete("userTask_giveFeedback", Map.of());
        walk.fire("event_answerOverdue");

        assertThat(walk.steps()).containsExactly("recordNotAnswered");
        assertThat(walk.ends()).containsExactly("event_feedbackDone");
        walk.isOver();
    }

    @Test
    void remindersLeaveFeedbackAndAnswerOpen() {
        start(false);
        walk.fire("event_feedbackDueSoon");
        assertThat(walk.waitingAt()).containsExactly("userTask_giveFeedback");
        walk.complete("userTask_giveFeedback", Map.of());
        walk.fire("event_answerDueSoon");

        assertThat(walk.steps()).containsExactly("remind", "remind");
        assertThat(walk.ends()).containsExactly("event_answerReminded", "event_feedbackReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_acknowledgeFeedback");
    }

    private static void start(boolean talkWanted) {
        walk.answer("wanted", talkWanted);
        walk.start("2026-W48/east/lilei", Map.of("person", "lilei"));
    }
}
