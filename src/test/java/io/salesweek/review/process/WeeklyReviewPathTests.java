package io.salesweek.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WeeklyReviewPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("weekly-review");

    @Test
    void theReviewClosesTheWeekOnItsLastWorkingDay() {
        start(false);
        assertThat(walk.waitingAt()).containsExactly("event_closingDay");
        walk.fire("event_closingDay");
        assertThat(walk.steps()).containsExactly("prepareAgenda");
        assertThat(walk.task("userTask_holdReview").getAssignee()).isEqualTo("hanmeimei");
        walk.complete("userTask_holdReview", Map.of());

        assertThat(walk.ends()).containsExactly("event_reviewHeld");
        walk.isOver();
    }

    @Test
    void theReviewMayBeTheNextWeeksKickoff() {
        start(true);
        assertThat(walk.waitingAt()).containsExactly("event_kickoffDay");
        walk.fire("event_kickoffDay");

        assertThat(walk.steps()).containsExactly("prepareAgenda");
        assertThat(walk.waitingAt()).containsExactly("userTask_holdReview");
    }

    @Test
    void aReviewNotHeldInTimeIsRecorded() {
        start(false);
        walk.fire("event_closingDay");
        walk.fire("event_reviewOverdue");

        assertThat(walk.steps()).containsExactly("prepareAgenda", "recordNotHeld");
        assertThat(walk.ends()).containsExactly("event_reviewNotHeld");
        walk.isOver();
    }

    @Test
    void aReminderLeavesTheReviewOpen() {
        start(false);
        walk.fire("event_closingDay");
        walk.fire("event_reviewDueSoon");

        assertThat(walk.steps()).containsExactly("prepareAgenda", "remind");
        assertThat(walk.ends()).containsExactly("event_reviewReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_holdReview");
    }

    private static void start(boolean kickoff) {
        walk.answer("kickoff", kickoff);
        walk.start("2026-W48/east", Map.of());
    }
}
