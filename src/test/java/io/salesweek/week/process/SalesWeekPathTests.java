package io.salesweek.week.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SalesWeekPathTests {

    @RegisterExtension
    static final DiagramWalk walk =
            new DiagramWalk("sales-week", "goal-setting", "daily-reporting", "weekly-review", "feedback");

    private static final String KEY = "2026-W48/east";
    private static final String LILEI = KEY + "/lilei";
    private static final String WANGWEI = KEY + "/wangwei";

    @Test
    void eachPersonSetsGoalsAndReportsWhileTheTeamsReviewRunsOnce() {
        start();

        assertThat(walk.running("goal-setting")).containsExactly(LILEI, WANGWEI);
        assertThat(walk.running("daily-reporting")).containsExactly(LILEI, WANGWEI);
        assertThat(walk.running("weekly-review")).containsExactly(KEY);
        assertThat(walk.steps()).containsExactly("watchRisks");
        assertThat(walk.tasks("inside_goal-setting"))
                .extracting(t -> walk.seenBy(t, "person"))
                .containsOnly("lilei", "wangwei");
        assertThat(walk.tasks("inside_goal-setting"))
                .extracting(t -> walk.seenBy(t, "returns"))
                .containsOnly(0L);
        assertThat(walk.tasks("inside_daily-reporting"))
                .extracting(t -> walk.seenBy(t, "person"))
                .containsOnly("lilei", "wangwei");
    }

    @Test
    void theWeekIsScoredGradedAndClosedWhenAllOfItIsOver() {
        walk.answer("withFigures", List.of("lilei"));
        walk.answer("graded", List.of("lilei"));
        start();
        completeAll("goal-setting");
        completeAll("daily-reporting");
        assertThat(walk.waitingAt()).containsExactly("inside_weekly-review");
        completeAll("weekly-review");
        assertThat(walk.waitingAt()).containsExactly("event_scoreDue");

        walk.fire("event_scoreDue");
        assertThat(walk.steps())
                .containsExactly("watchRisks", "score-weights", "week-grade", "startReward", "listRewards");
        assertThat(walk.ends()).contains("event_rewardsStarted");
        assertThat(walk.running("feedback")).containsExactly(LILEI);
        assertThat(walk.seenBy(walk.task("inside_feedback"), "person")).isEqualTo("lilei");

        completeAll("feedback");
        assertThat(walk.steps())
                .containsExactly(
                        "watchRisks", "score-weights", "week-grade", "startReward", "listRewards", "closeWeek");
        assertThat(walk.ends()).containsExactly("event_rewardsStarted", "event_risksWatched", "event_weekClosed");
        walk.isOver();
    }

    @Test
    void aWeekWithoutAnyFiguresIsClosedWithoutFeedback() {
        walk.answer("withFigures", List.of());
        walk.answer("graded", List.of());
        start();
        List.of("goal-setting", "daily-reporting", "weekly-review").forEach(SalesWeekPathTests::completeAll);
        walk.fire("event_scoreDue");

        assertThat(walk.ends()).containsExactly("event_rewardsStarted", "event_risksWatched", "event_weekClosed");
        walk.isOver();
    }

    private static void start() {
        walk.answer("takingPart", List.of("lilei", "wangwei"));
        walk.start(KEY, Map.of());
    }

    private static void completeAll(String called) {
        walk.tasks("inside_" + called).forEach(task -> walk.complete(task, Map.of()));
    }
}
