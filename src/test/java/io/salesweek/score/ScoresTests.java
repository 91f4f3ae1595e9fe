package io.salesweek.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.TableFiles;
import io.salesweek.goal.GoalSetting;
import io.salesweek.goal.Goals;
import io.salesweek.goal.RepWeeks;
import io.salesweek.goal.SentGoal;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.metric.TurnableClock;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.report.DayReport;
import io.salesweek.report.ReportContent;
import io.salesweek.report.Reports;
import io.salesweek.team.Absences;
import io.salesweek.team.TeamSlice;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** DOMAIN.md's example of a score, from facts to the frozen week: the rep won 12,500 and made 15 calls in 2026-W48. */
@FiguresSlice
@ComponentScan(
        basePackages = "io.salesweek.report",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.salesweek\\.report\\.ReportedActuals"))
@Import({
    Scores.class,
    ScoreFacts.class,
    Goals.class,
    GoalSetting.class,
    Plans.class,
    Reports.class,
    TableFiles.class,
    TurnableClock.class
})
class ScoresTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Autowired
    private Scores scores;

    @Autowired
    private GoalSetting goals;

    @Autowired
    private Plans plans;

    @Autowired
    private Reports reports;

    @Autowired
    private Weeks weeks;

    @Autowired
    private Absences absences;

    @Autowired
    private Imports imports;

    @Autowired
    private TeamSlice.TestClock clock;

    private RepWeeks repWeeks;
    private RepWeekKey key;

    @BeforeEach
    void theExamplesWeek(@Autowired JdbcTemplate jdbc) {
        jdbc.update("delete from deal");
        repWeeks = new RepWeeks(jdbc, imports);
        key = repWeeks.open("2026-W48");
        itIs("2026-11-23T10:00");
        deals("d1,lilei,won,12000,2026-11-24", "d2,lilei,won,500,2026-11-29");
        goals.propose(key, List.of(goal("revenueWon", "10000", 60), goal("calls", "20", 40)), "lilei");
        goals.confirmByRule(key);
        plans.replace(key, List.of(item("high", true, true), item("medium", true, false), item("low", false, false)));
        plans.markDone(
                key, MONDAY, plans.of(key).stream().limit(2).map(PlanItem::id).toList());
        for (int day = 0; day < 5; day++) {
            LocalDate on = MONDAY.plusDays(day);
            itIs(on + (day == 2 ? "T19:00" : "T17:00"));
            reports.send(weeks.get(key), on, moment(on + "T18:00"), report(3));
        }
        itIs("2026-11-30T10:00");
    }

    @Test
    void theExampleScores99Point5AndIsAnA() {
        score();
        WeekFigures figures = figures();
        assertThat(figures.goals())
                .extracting(WeekFigures.GoalFigure::attainment)
                .containsExactly(new BigDecimal("1.2500"), new BigDecimal("0.7500"));
        assertThat(figures.goalAttainment()).isEqualTo(new BigDecimal("1.0500"));
        assertThat(figures.discipline()).isEqualTo(new BigDecimal("0.9000"));
        assertThat(figures.planCompletion()).isEqualTo(new BigDecimal("0.8333"));
        assertThat(figures.score()).isEqualTo(new BigDecimal("99.5"));
        assertThat(figures.grade()).isEqualTo("A");
        assertThat(weeks.get(key.teamWeek()).state()).isEqualTo(TeamWeek.State.SCORED);
    }

    @Test
    void eachFigureSaysHowItCameAbout() {
        score();
        List<Explanation> said = scores.explanations(key);
        assertThat(said)
                .extracting(Explanation::of)
                .containsExactly(
                        "attainment.revenueWon",
                        "attainment.calls",
                        "goalAttainment",
                        "discipline",
                        "planCompletion",
                        "score",
                        "grade");
        assertThat(said).allSatisfy(each -> {
            assertThat(each.value()).isNotNull();
            assertThat(each.formula()).isNotBlank();
            assertThat(each.decision()).isNotBlank();
            assertThat(each.rule()).isNotBlank();
            assertThat(each.version()).isEqualTo(1);
            assertThat(each.at()).isEqualTo(clock.instant());
        });
        assertThat(said.get(3).inputs())
                .containsEntry("onTime", 4)
                .containsEntry("late", 1)
                .containsEntry("reportsDue", 5);
        assertThat(said.get(6).inputs()).containsEntry("score", new BigDecimal("99.5"));
    }

    @Test
    void theTablesAreThoseInForceAtTheOpening(@Autowired JdbcTemplate jdbc) {
        jdbc.update("update team_week set decision_versions = 'score-weights=3,week-grade=2'");
        score();
        assertThat(scores.explanations(key))
                .filteredOn(each -> each.decision().equals("score-weights"))
                .isNotEmpty()
                .allMatch(each -> each.version() == 3);
        assertThat(scores.explanations(key))
                .filteredOn(each -> each.decision().equals("week-grade"))
                .isNotEmpty()
                .allMatch(each -> each.version() == 2);
    }

    @Test
    void beforeTheScoreThereIsNeitherScoreNorGradeAndFiguresRunUpToNow() {
        itIs("2026-11-25T08:00");
        WeekFigures figures = figures();
        assertThat(figures.scored()).isFalse();
        assertThat(figures.score()).isNull();
        assertThat(figures.grade()).isNull();
        assertThat(figures.goals().get(0).actual()).isEqualByComparingTo("12000");
    }

    @Test
    void fromTheScoreOnNothingChanges() {
        score();
        WeekFigures before = figures();
        String said = scores.explanations(key).toString();

        deals("d3,lilei,won,99999,2026-11-27");
        absences.record("lilei", MONDAY, MONDAY.plusDays(4), "leave", null, "hanmeimei");
        itIs("2026-12-01T10:00");
        score();

        assertThat(figures()).isEqualTo(before);
        assertThat(scores.explanations(key)).hasToString(said);
        assertThat(weeks.get(key.teamWeek()).scoredAt()).isEqualTo(moment("2026-11-30T10:00"));
        assertThat(reports.of(weeks.get(key)))
                .extracting(DayReport::state)
                .doesNotContain(DayReport.State.EXCUSED)
                .hasSize(5);
    }

    @Test
    void withoutGoalsThatHoldThereIsNoScoreAndNoGrade() {
        RepWeekKey wangwei = repWeeks.join("2026-W48", "wangwei", "王伟");
        goals.propose(wangwei, List.of(goal("calls", "20", 100)), "wangwei");
        goals.returned(wangwei);
        score();
        WeekFigures figures = scores.figures(weeks.get(wangwei));
        assertThat(figures.goals()).isEmpty();
        assertThat(figures.goalAttainment()).isNull();
        assertThat(figures.score()).isNull();
        assertThat(figures.grade()).isNull();
        assertThat(figures.discipline()).isEqualTo(new BigDecimal("0.0000"));
    }

    @Test
    void whomAbsencesLeaveNoDayHasNoFigures() {
        absences.record("lilei", MONDAY, MONDAY.plusDays(6), "leave", null, "hanmeimei");
        score();
        assertThat(figures()).isEqualTo(WeekFigures.NONE);
        assertThat(scores.explanations(key)).isEmpty();
    }

    private void score() {
        scores.score(key.teamWeek());
        scores.grade(key.teamWeek());
    }

    private WeekFigures figures() {
        return scores.figures(weeks.get(key));
    }

    private void deals(String... rows) {
        String file = "id,owner,stage,amount,closedOn\n" + String.join("\n", rows);
        imports.run("deals", file.getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH);
    }

    private static SentGoal goal(String metric, String target, int weight) {
        return new SentGoal(metric, new BigDecimal(target), null, BigDecimal.valueOf(weight), null, "w");
    }

    private static PlanItem item(String subject, boolean urgent, boolean important) {
        return new PlanItem(null, MONDAY, "call", subject, null, null, urgent, important, null, false);
    }

    private static ReportContent report(int calls) {
        return new ReportContent(Map.of("calls", BigDecimal.valueOf(calls)), "x", null, null, null, Map.of(), null);
    }

    private void itIs(String local) {
        clock.now = moment(local);
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
