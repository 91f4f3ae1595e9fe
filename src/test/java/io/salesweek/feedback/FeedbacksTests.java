package io.salesweek.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.feedback.Feedback.State;
import io.salesweek.goal.RepWeeks;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.problem.Problem;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Feedback, its answer and the talk about a week: DOMAIN.md, "The week's end". */
@FiguresSlice
@Import(Feedbacks.class)
class FeedbacksTests {

    private static final Feedback.Content CONTENT =
            new Feedback.Content("p", "i", "s", LocalDate.parse("2026-12-02"), true);

    @Autowired
    private Feedbacks feedbacks;

    private RepWeekKey week;

    @BeforeEach
    void aWeekIsOpen(@Autowired JdbcTemplate jdbc, @Autowired Imports imports) {
        week = new RepWeeks(jdbc, imports).open("2026-W48");
    }

    @Test
    void feedbackIsKeptAsGivenAndAnswered() {
        assertThat(feedbacks.find(week)).isEmpty();
        feedbacks.give(week, CONTENT, "hanmeimei");
        assertThat(feedback().content()).isEqualTo(CONTENT);
        assertThat(feedback().by()).isEqualTo("hanmeimei");

        feedbacks.answer(week, "agree", null);
        feedbacks.notAnswered(week);
        assertThat(feedback().state()).isEqualTo(State.ANSWERED);
        assertThat(feedback().response()).isEqualTo("agree");
    }

    @Test
    void silenceIsRecordedOnceAndUndoesNothing() {
        feedbacks.notGiven(week);
        feedbacks.notGiven(week);
        assertThat(feedback().state()).isEqualTo(State.NOT_GIVEN);
        assertThat(feedback().content()).isNull();
    }

    @Test
    void aDeadlineAfterwardsDoesNotTakeFeedbackBack() {
        feedbacks.give(week, CONTENT, "hanmeimei");
        feedbacks.notGiven(week);
        assertThat(feedback().state()).isEqualTo(State.GIVEN);
        feedbacks.notAnswered(week);
        feedbacks.notAnswered(week);
        assertThat(feedback().state()).isEqualTo(State.NOT_ANSWERED);
    }

    @Test
    void whoWantsToTalkSaysAboutWhat() {
        feedbacks.give(week, CONTENT, "hanmeimei");
        Problem problem = catchThrowableOfType(Problem.class, () -> feedbacks.answer(week, "discuss", null));
        assertThat(problem.field()).isEqualTo("comment");
        assertThat(feedback().state()).isEqualTo(State.GIVEN);

        feedbacks.answer(week, "discuss", "targets");
        assertThat(feedback().comment()).isEqualTo("targets");
    }

    @Test
    void thereIsOneTalkForEachWeek() {
        assertThat(feedbacks.openTalk(week)).isTrue();
        assertThat(feedbacks.openTalk(week)).isFalse();
        assertThat(feedbacks.findTalk(week).orElseThrow().state()).isEqualTo(Talk.State.OPEN);

        feedbacks.holdTalk(week, "n", true, "hanmeimei");
        feedbacks.talkNotHeld(week);
        Talk held = feedbacks.findTalk(week).orElseThrow();
        assertThat(held.state()).isEqualTo(Talk.State.HELD);
        assertThat(held.notes()).isEqualTo("n");
        assertThat(held.coachingNeeded()).isTrue();
    }

    @Test
    void aTalkThatWasNotHeldIsRecorded() {
        feedbacks.openTalk(week);
        feedbacks.talkNotHeld(week);
        feedbacks.talkNotHeld(week);
        assertThat(feedbacks.findTalk(week).orElseThrow().state()).isEqualTo(Talk.State.NOT_HELD);
    }

    @Test
    void aTalkIsNotPlannedForADayGoneBy() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> feedbacks.give(week, talkOn("2026-11-26"), "hanmeimei"));
        assertThat(problem.field()).isEqualTo("oneOnOne");
        assertThat(feedbacks.find(week)).isEmpty();

        feedbacks.give(week, talkOn("2026-11-27"), "hanmeimei");
        assertThat(feedback().content().oneOnOne()).isEqualTo("2026-11-27");
    }

    private static Feedback.Content talkOn(String day) {
        return new Feedback.Content("p", "i", "s", LocalDate.parse(day), false);
    }

    private Feedback feedback() {
        return feedbacks.find(week).orElseThrow();
    }
}
