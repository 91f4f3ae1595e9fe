package io.salesweek.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.goal.RepWeeks;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.metric.TurnableClock;
import io.salesweek.problem.Problem;
import io.salesweek.report.DayReport.Help;
import io.salesweek.report.DayReport.State;
import io.salesweek.team.Absences;
import io.salesweek.team.TeamSlice;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days of week 2026-W48 (Monday the 23rd) of a rep in Shanghai: DOMAIN.md, "Days". */
@FiguresSlice
@Import({Reports.class, ReportedActuals.class, TurnableClock.class})
class ReportsTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired
    private Reports reports;

    @Autowired
    private ReportedActuals actuals;

    @Autowired
    private Weeks weeks;

    @Autowired
    private Absences absences;

    @Autowired
    private TeamSlice.TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private RepWeekKey key;

    @BeforeEach
    void aWeekIsOpen(@Autowired Imports imports) {
        key = new RepWeeks(jdbc, imports).open("2026-W48");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00, ON_TIME",
        "2026-11-23T18:00:00, ON_TIME",
        "2026-11-23T18:00:01, LATE",
        "2026-11-24T10:00:00, LATE",
        "2026-11-24T10:00:01, MISSED"
    })
    void theMomentOfSendingDecides(String at, State state) {
        send(MONDAY, at, "x");
        itIs("2026-11-27T12:00");
        assertThat(state(MONDAY)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:01, 2026-11-24, 2026-11-24, LATE",
        "2026-11-25T10:00:00, 2026-11-24, 2026-11-24, LATE",
        "2026-11-25T10:00:01, 2026-11-24, 2026-11-24, MISSED",
        "2026-11-30T10:00:00, 2026-11-24, 2026-11-27, LATE",
        "2026-11-30T10:00:01, 2026-11-24, 2026-12-04, MISSED"
    })
    void lateLastsUntilTheOwnNextWorkingDayAtMostUntilTheFirstOneAfterTheWeek(
            String at, LocalDate awayFrom, LocalDate awayTo, State state) {
        away(awayFrom, awayTo);
        send(MONDAY, at, "x");
        assertThat(state(MONDAY)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59, NOT_DUE",
        "2026-11-23T09:00:00, DUE",
        "2026-11-24T10:00:00, DUE",
        "2026-11-24T10:00:01, MISSED"
    })
    void whatWasNotSentIsDueThenMissedWithoutAnybodyWritingIt(String now, State state) {
        itIs(now);
        assertThat(state(MONDAY)).isEqualTo(state);
    }

    @Test
    void fridaysReportIsLateUntilTheFirstWorkingDayAfterTheWeek() {
        send(FRIDAY, "2026-11-30T10:00:00", "x");
        assertThat(state(FRIDAY)).isEqualTo(State.LATE);
    }

    @Test
    void anAbsenceTurnsDueLateAndMissedIntoExcused() {
        send(MONDAY, "2026-11-24T09:00:00", "x");
        reports.markMissed(key, TUESDAY);
        itIs("2026-11-25T12:00");
        away(MONDAY, TUESDAY.plusDays(1));
        assertThat(states().subList(0, 3)).containsOnly(State.EXCUSED);
    }

    @Test
    void aReportThatWasInTimeStaysSoWhateverAbsenceIsRecordedUnlessNoDayIsLeft() {
        send(MONDAY, "2026-11-23T17:00:00", "x");
        away(MONDAY, TUESDAY);
        assertThat(states().subList(0, 2)).containsExactly(State.ON_TIME, State.EXCUSED);

        away(TUESDAY.plusDays(1), FRIDAY);
        assertThat(states()).hasSize(5).containsOnly(State.EXCUSED);
    }

    @Test
    void aMissedReportSentAfterAllCountsItsNumbersAndStaysMissed() {
        reports.markMissed(key, MONDAY);
        itIs("2026-11-25T12:00");
        reports.correct(week(), MONDAY, content("done after all", 7, null));
        assertThat(state(MONDAY)).isEqualTo(State.MISSED);
        assertThat(calls()).isEqualByComparingTo("7");
    }

    @Test
    void whatCanNoLongerBeSentInTimeIsMissedAlsoWhereNoTimerHasSaidSo() {
        itIs("2026-11-25T12:00");
        reports.correct(week(), MONDAY, content("done after all", 7, null));
        reports.markMissed(key, MONDAY);
        assertThat(state(MONDAY)).isEqualTo(State.MISSED);
    }

    @Test
    void aCorrectionKeepsEveryVersionAndTheStateAndItsNumbersCount() {
        send(MONDAY, "2026-11-23T17:00:00", "first");
        itIs("2026-11-26T12:00");
        reports.correct(week(), MONDAY, content("second", 9, null));
        assertThat(state(MONDAY)).isEqualTo(State.ON_TIME);
        assertThat(reports.versions(week()))
                .extracting(version -> version.content().done())
                .containsExactly("first", "second");
        assertThat(calls()).isEqualByComparingTo("9");
    }

    @Test
    void aCorrectionIsKeptThatCameWhileAnotherHadReadTheReport(@Autowired PlatformTransactionManager transactions) {
        send(MONDAY, "2026-11-23T17:00:00", "first");
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            reports.of(week());
            CompletableFuture.runAsync(() -> reports.correct(week(), MONDAY, content("second", 9, null)))
                    .join();
            reports.correct(week(), MONDAY, content("third", 9, null));
        });
        assertThat(reports.versions(week()))
                .extracting(DayReport::version, version -> version.content().done())
                .containsExactly(tuple(1, "first"), tuple(2, "second"), tuple(3, "third"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, report.notCorrectable.DUE",
        "2026-11-25, report.notCorrectable.NOT_DUE",
        "2026-11-26, report.notCorrectable.EXCUSED",
        "2026-11-28, report.noWorkingDay",
        "2026-11-30, report.noWorkingDay"
    })
    void onlyASentOrMissedReportOfAWorkingDayIsCorrected(LocalDate day, String reason) {
        away(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-26"));
        itIs("2026-11-24T12:00");
        Problem problem =
                catchThrowableOfType(Problem.class, () -> reports.correct(week(), day, content("x", 0, null)));
        assertThat(problem.field()).isEqualTo("day");
        assertThat(problem.key()).isEqualTo(reason);
        assertThat(reports.versions(week())).isEmpty();
    }

    @Test
    void markingAsMissedLeavesASentReportAlone() {
        send(MONDAY, "2026-11-23T17:00:00", "x");
        reports.markMissed(key, MONDAY);
        reports.markMissed(key, TUESDAY);
        reports.markMissed(key, TUESDAY);
        itIs("2026-11-27T12:00");
        assertThat(states().subList(0, 2)).containsExactly(State.ON_TIME, State.MISSED);
    }

    @Test
    void eachCallForHelpIsAnsweredForItself() {
        long price = ask("price?").orElseThrow();
        assertThat(correction("price?")).isEmpty();
        long date = correction("date?").orElseThrow();

        reports.answerHelp(price, "5 %", "hanmeimei");
        assertThat(reports.help(price).question()).isEqualTo("price?");
        assertThat(reports.of(week()).get(0).helps())
                .containsExactly(new Help("price?", "5 %", "hanmeimei"), new Help("date?", null, null));
        reports.helpUnanswered(date);
        reports.helpUnanswered(price);
        assertThat(helpStates()).containsExactly("ANSWERED", "UNANSWERED");
    }

    @Test
    void aRiskOfAnUnknownCustomerIsRefused() {
        ReportContent.Risk risk = new ReportContent.Risk("customer", "d", "low", "nobody", null);
        ReportContent content = new ReportContent(Map.of(), "x", null, null, null, Map.of(), risk);
        itIs("2026-11-23T17:00");
        Problem problem = catchThrowableOfType(
                Problem.class, () -> reports.send(week(), MONDAY, moment("2026-11-23T18:00"), content));
        assertThat(problem.field()).isEqualTo("riskCustomer");
        assertThat(reports.versions(week())).isEmpty();
    }

    private List<String> helpStates() {
        return jdbc.queryForList("select state from help_request order by id", String.class);
    }

    private Optional<Long> ask(String question) {
        itIs("2026-11-23T17:00");
        return reports.send(week(), MONDAY, moment("2026-11-23T18:00"), content("x", 0, question));
    }

    private Optional<Long> correction(String question) {
        return reports.correct(week(), MONDAY, content("x", 0, question));
    }

    private void send(LocalDate day, String at, String done) {
        itIs(at);
        reports.send(week(), day, moment(day + "T18:00"), content(done, 5, null));
    }

    private static ReportContent content(String done, int calls, String help) {
        return new ReportContent(Map.of("calls", BigDecimal.valueOf(calls)), done, null, null, help, Map.of(), null);
    }

    private void away(LocalDate from, LocalDate to) {
        absences.record("lilei", from, to, "leave", null, "hanmeimei");
    }

    private BigDecimal calls() {
        return actuals.actuals(List.of(week()), clock.instant()).get(week()).get("calls");
    }

    private RepWeek week() {
        return weeks.get(key);
    }

    private State state(LocalDate day) {
        return reports.of(week()).stream()
                .filter(report -> report.day().equals(day))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<State> states() {
        return reports.of(week()).stream().map(DayReport::state).toList();
    }

    private void itIs(String local) {
        clock.now = moment(local);
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
