package io.salesweek.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.engine.FormCall;
import io.salesweek.goal.Goals;
import io.salesweek.goal.RepWeeks;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.metric.TurnableClock;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.ReportContent;
import io.salesweek.report.Reports;
import io.salesweek.team.TeamSlice;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Week 2026-W48 (Monday the 23rd) on its Thursday: the form opens with Wednesday's report. */
@FiguresSlice
@Import({
    Reports.class,
    Plans.class,
    Goals.class,
    GoalProgress.class,
    ReportView.class,
    CorrectDailyReportWindow.class,
    TurnableClock.class
})
class CorrectDailyReportWindowTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Autowired
    private CorrectDailyReportWindow window;

    @Autowired
    private Reports reports;

    @Autowired
    private Weeks weeks;

    @Autowired
    private Texts texts;

    private RepWeekKey week;

    @BeforeEach
    void threeDaysAreReported(
            @Autowired JdbcTemplate jdbc, @Autowired Imports imports, @Autowired TeamSlice.TestClock clock) {
        week = new RepWeeks(jdbc, imports).open("2026-W48");
        clock.now = Instant.parse("2026-11-26T04:00:00Z");
        send(MONDAY, "Called Acme", 3);
        send(TUESDAY, "Visits", 4);
        send(WEDNESDAY, "Visits", 5);
    }

    @Test
    void theReportItOpensWithIsNotTakenForAnotherDay() {
        assertThat(window.open(call(Locale.ENGLISH)))
                .containsEntry("day", WEDNESDAY)
                .containsEntry("done", "Visits");

        Problem problem = refused(MONDAY, " Visits\n", 5);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(problem.field()).isEqualTo("day");
        assertThat(texts.of(Locale.ENGLISH, problem)).contains("Wed\u00a025\u00a0Nov", "Mon\u00a023\u00a0Nov");
        assertThat(done(MONDAY)).isEqualTo("Called Acme");
        assertThat(refused(MONDAY, "Visits", 9).key())
                .as("a number changed as well")
                .isEqualTo(problem.key());
    }

    @Test
    void theSentenceNamesBothDaysInChineseToo() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> window.submit(call(Locale.CHINESE), form(MONDAY, "Visits", 5)));

        assertThat(texts.of(Locale.CHINESE, problem))
                .contains("11月25日", "11月23日")
                .endsWith("。");
    }

    @Test
    void theReportItOpensWithAndOtherDaysInTheirOwnWordsAreCorrected() {
        window.submit(call(Locale.ENGLISH), form(WEDNESDAY, "Visits", 6));
        window.submit(call(Locale.ENGLISH), form(MONDAY, "Called Acme twice", 5));

        assertThat(done(MONDAY)).isEqualTo("Called Acme twice");
        assertThat(calls(WEDNESDAY)).isEqualByComparingTo("6");
    }

    @Test
    void whoSaysTheSameEveryDayMayCorrectTheNumbers() {
        assertThat(refused(TUESDAY, "Visits", 5).field())
                .as("all of it is Wednesday's")
                .isEqualTo("day");

        window.submit(call(Locale.ENGLISH), form(TUESDAY, "Visits", 7));
        assertThat(calls(TUESDAY)).isEqualByComparingTo("7");
    }

    private Problem refused(LocalDate day, String done, int calls) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> window.submit(call(Locale.ENGLISH), form(day, done, calls)));
        return Objects.requireNonNull(problem, "it was taken");
    }

    private void send(LocalDate day, String done, int calls) {
        ReportContent content =
                new ReportContent(Map.of("calls", BigDecimal.valueOf(calls)), done, null, null, null, Map.of(), null);
        reports.send(weeks.get(week), day, Instant.parse(day + "T10:00:00Z"), content);
    }

    private String done(LocalDate day) {
        return report(day).content().done();
    }

    private BigDecimal calls(LocalDate day) {
        return report(day).numbers().get("calls");
    }

    private DayReport report(LocalDate day) {
        return reports.of(weeks.get(week)).stream()
                .filter(report -> report.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static ReportForm form(LocalDate day, String done, int calls) {
        ReportForm form = new ReportForm();
        form.day = day;
        form.done = done;
        form.planItemsDone = List.of();
        form.rest("calls", calls);
        return form;
    }

    private static FormCall call(Locale locale) {
        return new FormCall("correct-daily-report", null, null, null, "lilei", null, locale, null, Map.of());
    }
}
