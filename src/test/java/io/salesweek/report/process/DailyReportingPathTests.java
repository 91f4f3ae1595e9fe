package io.salesweek.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DailyReportingPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("daily-reporting");

    private static final String KEY = "2026-W48/east/lilei";
    private static final Map<String, Object> MONDAY = Map.of("day", "2026-11-23", "moreDays", true);
    private static final Map<String, Object> FRIDAY = Map.of("day", "2026-11-27", "moreDays", false);

    @Test
    void aReportSentEndsItsDay() {
        onTheOnlyDay();
        assertThat(walk.task("userTask_submitReport").getAssignee()).isEqualTo("lilei");
        walk.complete("userTask_submitReport", Map.of());

        assertThat(walk.steps()).containsExactly("startDay");
        assertThat(walk.ends()).containsExactly("event_allDaysStarted", "event_dayOver", "event_reportSent");
        walk.isOver();
    }

    @Test
    void theNextDayStartsBesideOneThatIsStillOpenAndEachKnowsItsDate() {
        walk.effect("startDay", MONDAY, FRIDAY);
        walk.answer("off", false);
        walk.start(KEY, Map.of("person", "lilei"));
        assertThat(walk.waitingAt()).containsExactly("event_dayBegun");
        walk.fire("event_dayBegun");
        assertThat(walk.waitingAt()).containsExactly("event_dayBegun", "userTask_submitReport");
        walk.fire("event_dayBegun");

        assertThat(walk.waitingAt()).containsExactly("userTask_submitReport", "userTask_submitReport");
        assertThat(walk.tasks("userTask_submitReport"))
                .extracting(task -> walk.seenBy(task, "day"))
                .containsExactlyInAnyOrder("2026-11-23", "2026-11-27");
    }

    @Test
    void helpAskedForOnOneDayLeavesTheOtherDayAlone() {
        walk.effect("startDay", MONDAY, FRIDAY);
        walk.answer("off", false);
        walk.start(KEY, Map.of("person", "lilei"));
        walk.fire("event_dayBegun");
        walk.fire("event_dayBegun");
        walk.complete(walk.tasks("userTask_submitReport").get(0), Map.of("help", 7L));
        assertThat(walk.steps()).containsExactly("startDay", "startDay", "askForHelp");
        assertThat(walk.seenBy(walk.task("userTask_submitReport"), "help")).isNull();

        walk.complete("userTask_submitReport", Map.of());

        assertThat(walk.ends())
                .containsExactly(
                        "event_allDaysStarted",
                        "event_dayOver",
                        "event_dayOver",
                        "event_helpAsked",
                        "event_reportSent");
        walk.isOver();
    }

    @Test
    void whoIsOffOwesNoReport() {
        walk.effect("startDay", FRIDAY);
        walk.answer("off", true);
        walk.start(KEY, Map.of("person", "lilei"));
        walk.fire("event_dayBegun");

        assertThat(walk.ends()).containsExactly("event_allDaysStarted", "event_dayExcused", "event_dayOver");
        walk.isOver();
    }

    @Test
    void aReportNotSentInTimeIsMissed() {
        onTheOnlyDay();
        walk.fire("event_reportOverdue");

        assertThat(walk.steps()).containsExactly("startDay", "markMissed", "risk-signals");
        assertThat(walk.ends()).containsExactly("event_allDaysStarted", "event_dayOver", "event_reportMissed");
        walk.isOver();
    }

    @Test
    void aRiskThatAReportFlagsIsRaisedAndHelpMayBeAskedForBeside() {
        onTheOnlyDay();
        walk.complete("userTask_submitReport", Map.of("riskFlagged", true, "help", 7L));

        assertThat(walk.steps()).containsExactly("startDay", "raiseReportedRisk", "askForHelp");
        assertThat(walk.ends()).containsExactly("event_allDaysStarted", "event_dayOver", "event_helpAsked");
        walk.isOver();
    }

    @Test
    void whoTurnedOutToBeOffMissedNothing() {
        onTheOnlyDay();
        walk.answer("off", true);
        walk.fire("event_reportOverdue");

        assertThat(walk.steps()).containsExactly("startDay");
        assertThat(walk.ends()).containsExactly("event_allDaysStarted", "event_dayExcusedLater", "event_dayOver");
        walk.isOver();
    }

    @Test
    void aReminderLeavesTheReportOpen() {
        onTheOnlyDay();
        walk.fire("event_reportDueSoon");

        assertThat(walk.steps()).containsExactly("startDay", "remind");
        assertThat(walk.ends()).containsExactly("event_allDaysStarted", "event_reportReminded");
        assertThat(walk.waitingAt()).containsExactly("userTask_submitReport");
    }

    private static void onTheOnlyDay() {
        walk.effect("startDay", FRIDAY);
        walk.answer("off", false);
        walk.start(KEY, Map.of("person", "lilei"));
        walk.fire("event_dayBegun");
    }
}
