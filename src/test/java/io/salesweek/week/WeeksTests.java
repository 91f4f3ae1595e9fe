package io.salesweek.week;

import static io.salesweek.week.WeekCompany.W48;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import io.salesweek.team.Company;
import io.salesweek.week.Weeks.Period;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WeekSlice
@Import(WeekCompany.class)
class WeeksTests {

    private static final RepWeekKey LILEI = RepWeekKey.parse("2026-W48/east/lilei");
    private static final Instant SCORED = Instant.parse("2026-11-30T02:00:00Z");

    @Autowired
    private Weeks weeks;

    @Autowired
    private DueTimes due;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private Absences absences;

    @Autowired
    private WeekCompany company;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManagerFactory store;

    private Company people;
    private TeamWeekKey east;

    @BeforeEach
    void anOpenWeek() {
        people = company.begin();
        company.itIs("2026-11-23T00:05");
        east = company.opened("east", W48);
    }

    @Test
    void aWeekIsPlannedUntilTheEndOfItsFirstWorkingDayThenRuns() {
        company.itIs("2026-11-23T17:59");
        assertThat(state()).isEqualTo(TeamWeek.State.PLANNING);
        company.itIs("2026-11-23T18:00");
        assertThat(state()).isEqualTo(TeamWeek.State.RUNNING);
    }

    @Test
    void aWeekGoesOnToReviewScoreAndClose() {
        weeks.reviewStarted(east);
        assertThat(state()).isEqualTo(TeamWeek.State.REVIEW);
        weeks.scored(east, SCORED);
        assertThat(state()).isEqualTo(TeamWeek.State.SCORED);
        weeks.closed(east);
        assertThat(state()).isEqualTo(TeamWeek.State.CLOSED);
    }

    @Test
    void repeatingAStepGoesNeitherBackNorOn() {
        weeks.scored(east, SCORED);
        weeks.scored(east, SCORED.plusSeconds(60));
        weeks.reviewStarted(east);
        assertThat(weeks.get(east).scoredAt()).isEqualTo(SCORED);
        assertThat(state()).isEqualTo(TeamWeek.State.SCORED);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(weeks.find(TeamWeekKey.parse("2026-W49/east"))).isEmpty();
        assertThatThrownBy(() -> weeks.get(TeamWeekKey.parse("2026-W49/east")))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThatThrownBy(() -> weeks.get(RepWeekKey.parse("2026-W48/east/nobody")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> due.at(TeamWeekKey.parse("2026-W49/east"), "last working day 16:00"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anAbsenceBeforeTheScoreTakesTheDayOut() {
        off("2026-11-25", "2026-11-25");
        assertThat(weeks.get(LILEI).workingDays()).hasSize(4).doesNotContain(LocalDate.parse("2026-11-25"));
        absences.withdraw("lilei", LocalDate.parse("2026-11-25"));
        assertThat(weeks.get(LILEI).workingDays()).hasSize(5);
    }

    @Test
    void whomALaterAbsenceLeavesNoDayTakesNoPartAnyMore() {
        off("2026-11-23", "2026-11-27");
        assertThat(weeks.get(LILEI).takesPart()).isFalse();
        assertThat(weeks.repWeeks(east)).hasSize(3);
    }

    @Test
    void fromTheScoreOnAbsencesChangeNothing() {
        off("2026-11-25", "2026-11-25");
        weeks.scored(east, SCORED);
        off("2026-11-26", "2026-11-27");
        absences.withdraw("lilei", LocalDate.parse("2026-11-25"));
        assertThat(weeks.get(LILEI).workingDays())
                .containsExactly(
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2026-11-24"),
                        LocalDate.parse("2026-11-26"),
                        LocalDate.parse("2026-11-27"));
    }

    @Test
    void aScoredWeekTakesNoChange() {
        RepWeek lilei = weeks.get(LILEI);
        TransactionTemplate change = new TransactionTemplate(transactions);
        assertThatCode(() -> weeks.requireNotScored(lilei)).doesNotThrowAnyException();
        assertThatCode(() -> change.executeWithoutResult(tx -> weeks.requireNotScored(lilei)))
                .doesNotThrowAnyException();
        weeks.scored(east, SCORED);
        assertThatThrownBy(() -> weeks.requireNotScored(lilei)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> change.executeWithoutResult(tx -> weeks.requireNotScored(lilei)))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void weeksNotScoredAreOpenToAbsences() {
        company.itIs("2026-11-27T10:00");
        company.opened("east", W48.next());
        assertThat(weeks.unscored(List.of("lilei"))).hasSize(2);
        weeks.scored(east, SCORED);
        assertThat(weeks.unscored(List.of("lilei")))
                .extracting(week -> week.key().week())
                .containsExactly(W48.next());
    }

    @Test
    void pastWeeksAreThoseThatAreOverNewestFirst() {
        open("2026-11-30T00:05", "2026-W49");
        open("2026-12-07T00:05", "2026-W50");
        company.itIs("2026-12-11T10:00");
        company.opened("east", Week.parse("2026-W51"));

        assertThat(past("2026-W51", 4)).containsExactly("2026-W49", "2026-W48");
        company.itIs("2026-12-14T00:00");
        assertThat(past("2026-W51", 4)).containsExactly("2026-W50", "2026-W49", "2026-W48");
        assertThat(past("2026-W51", 2)).containsExactly("2026-W50", "2026-W49");
        assertThat(past("2026-W49", 4)).containsExactly("2026-W48");
        assertThat(past("2026-W48", 4)).isEmpty();
    }

    @Test
    void aWeekOffIsNoPastWeek() {
        absences.record("lilei", LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-04"), "leave", null, "lilei");
        open("2026-11-30T00:05", "2026-W49");
        open("2026-12-07T00:05", "2026-W50");
        assertThat(past("2026-W50", 4)).containsExactly("2026-W48");
    }

    @Test
    void pastWeeksOfManyAreThoseOfEach() {
        open("2026-11-30T00:05", "2026-W49");
        RepWeek now = weeks.find("lilei", W48.next()).orElseThrow();
        RepWeek first = weeks.get(LILEI);
        Map<RepWeek, List<RepWeek>> past = weeks.pastWeeks(List.of(now, first), 4);
        assertThat(past.get(now)).extracting(RepWeek::key).containsExactly(LILEI);
        assertThat(past.get(first)).isEmpty();
        assertThat(weeks.pastWeeks(List.of(), 4)).isEmpty();
    }

    @Test
    void anOrdinaryWeekCountsItsOwnDaysOnly() {
        open("2026-11-30T00:05", "2026-W49");
        assertThat(counted("2026-W49")).isEqualTo(period("2026-11-30", "2026-12-06"));
    }

    @Test
    void aPersonsFirstWeekCountsItsOwnDaysOnly() {
        assertThat(weeks.countedDays(weeks.get(LILEI))).isEqualTo(period("2026-11-23", "2026-11-29"));
    }

    @Test
    void theDaysOfAWeekOffOrNotOpenedCountInTheNextOne() {
        absences.record("lilei", LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-04"), "leave", null, "lilei");
        open("2026-11-30T00:05", "2026-W49");
        open("2026-12-14T00:05", "2026-W51");
        assertThat(counted("2026-W51")).isEqualTo(period("2026-11-30", "2026-12-20"));
        assertThat(weeks.countedDays(
                        weeks.find("wangwei", Week.parse("2026-W51")).orElseThrow()))
                .isEqualTo(period("2026-12-07", "2026-12-20"));
    }

    @Test
    void atMostFourWeeksOffCount() {
        open("2027-01-11T00:05", "2027-W02");
        assertThat(counted("2027-W02")).isEqualTo(period("2026-12-14", "2027-01-17"));
    }

    @Test
    void theRepsOfATeamAreCountedAtTheOpening() {
        people.people("id,name,role,team", "xiaoming,小明,rep,east");
        TeamWeekKey north = company.opened("north", W48);
        assertThat(weeks.repsAtOpening(List.of(east, north))).isEqualTo(Map.of(east, 3, north, 1));
    }

    @Test
    void aWholeTeamIsReadInAFixedNumberOfQueries() {
        TeamWeekKey north = company.opened("north", W48);
        long ofOne = queries(() -> weeks.repWeeks(north));
        long ofThree = queries(() -> weeks.repWeeks(east));
        assertThat(ofThree).isEqualTo(ofOne).isPositive();
    }

    @Test
    void aWeekWhoseHolidaysCameToBeKnownLaterIsToldOnce(@Autowired JdbcTemplate jdbc) {
        assertThat(changes.take()).isEmpty();
        jdbc.update("update team_week set planned_days = '2026-11-23,2026-11-24'");
        assertThat(changes.take()).containsExactly(east);
        assertThat(changes.take()).isEmpty();
    }

    @Test
    void ofAScoredWeekNothingIsPlannedAnew(@Autowired JdbcTemplate jdbc) {
        weeks.scored(east, SCORED);
        jdbc.update("update team_week set planned_days = '2026-11-23,2026-11-24'");
        assertThat(changes.take()).isEmpty();
    }

    @Test
    void timesFollowTheWeekAsItStands() {
        company.itIs("2026-11-23T09:00");
        absences.record("lilei", LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"), "sick", null, "lilei");
        assertThat(due.at(LILEI, null, "own first working day 18:00")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(due.at(weeks.get(LILEI), LocalDate.parse("2026-11-24"), "own next working day 10:00"))
                .isEqualTo("2026-11-25T02:00:00Z");
        assertThat(due.at(east, "last working day 16:00")).isEqualTo("2026-11-27T08:00:00Z");
        assertThat(due.at(east, "2 working days")).isEqualTo("2026-11-25T10:00:00Z");
    }

    private TeamWeek.State state() {
        return weeks.get(east).state();
    }

    private void open(String now, String week) {
        company.itIs(now);
        assertThat(company.open("east", Week.parse(week)).state()).isEqualTo(Openings.State.OPENED);
    }

    private void off(String from, String to) {
        absences.record("lilei", LocalDate.parse(from), LocalDate.parse(to), "sick", null, "hanmeimei");
    }

    private List<String> past(String week, int atMost) {
        return weeks.pastWeeks("lilei", Week.parse(week), atMost).stream()
                .map(past -> past.key().week().toString())
                .toList();
    }

    private Period counted(String week) {
        return weeks.countedDays(weeks.find("lilei", Week.parse(week)).orElseThrow());
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private long queries(Runnable reading) {
        var statistics = store.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        reading.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
