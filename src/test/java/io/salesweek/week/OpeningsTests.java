package io.salesweek.week;

import static io.salesweek.week.Openings.State.ALREADY;
import static io.salesweek.week.Openings.State.NOT_OPENED;
import static io.salesweek.week.Openings.State.OPENED;
import static io.salesweek.week.WeekCompany.W48;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.calendar.Week;
import io.salesweek.team.Company;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@WeekSlice
@Import({WeekCompany.class, Elsewhere.class})
class OpeningsTests {

    @Autowired
    private DueOpenings due;

    @Autowired
    private Weeks weeks;

    @Autowired
    private WeekSlice.Started started;

    @Autowired
    private WeekCompany company;

    private Company people;

    @BeforeEach
    void aCompanyOnMonday() {
        people = company.begin();
        started.keys.clear();
        started.failsFor = null;
        company.itIs("2026-11-23T00:05");
    }

    @Test
    void anOpenedWeekHasItsRepsAndItsProcess() {
        assertThat(company.open("east", W48).state()).isEqualTo(OPENED);

        assertThat(started.keys).containsExactly("2026-W48/east");
        assertThat(weeks.repWeeks(TeamWeekKey.parse("2026-W48/east")))
                .extracting(RepWeek::name)
                .containsExactly("李雷", "王伟", "赵敏");
        assertThat(weeks.get(RepWeekKey.parse("2026-W48/east/lilei")).tables())
                .isEqualTo(Map.of("week-grade", 3, "score-weights", 1));
    }

    @Test
    void openingTwiceIsHarmless() {
        company.open("east", W48);
        assertThat(company.open("east", W48).state()).isEqualTo(ALREADY);
        assertThat(started.keys).hasSize(1);
    }

    @Test
    void ofManyNodesAtOnceOneOpensTheWeek() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        Callable<Openings.State> open = () -> company.open("east", W48).state();
        List<Future<Openings.State>> answers =
                nodes.invokeAll(Stream.generate(() -> open).limit(6).toList());
        nodes.shutdown();

        assertThat(answers).extracting(Future::get).filteredOn(OPENED::equals).hasSize(1);
        assertThat(answers).extracting(Future::get).filteredOn(ALREADY::equals).hasSize(5);
        assertThat(weeks.repWeeks(TeamWeekKey.parse("2026-W48/east"))).hasSize(3);
    }

    @Test
    void whatAnotherNodeOpensWhileThisOneLooksIsOpenAlready(@Autowired Elsewhere elsewhere) {
        assertThat(elsewhere.openedMeanwhile("east", W48).state()).isEqualTo(ALREADY);

        assertThat(started.keys).containsExactly("2026-W48/east");
        assertThat(weeks.repWeeks(TeamWeekKey.parse("2026-W48/east"))).hasSize(3);
    }

    @Test
    void aWeekWhoseProcessCannotStartIsNotOpen() {
        started.failsFor = "east";
        assertThatThrownBy(() -> company.open("east", W48)).hasMessage("The engine is ill");
        assertThat(weeks.find(TeamWeekKey.parse("2026-W48/east"))).isEmpty();

        started.failsFor = null;
        assertThat(company.open("east", W48).state()).isEqualTo(OPENED);
    }

    @Test
    void aRefusalLeavesNothingAndSaysWhy() {
        company.itIs("2026-02-16T09:00");
        Openings.Outcome outcome = company.open("east", Week.parse("2026-W08"));
        assertThat(outcome.state()).isEqualTo(NOT_OPENED);
        assertThat(outcome.reason().key()).isEqualTo("week.notOpened.noWorkingDay");
        assertThat(started.keys).isEmpty();
    }

    @Test
    void whoChangedTheTeamStaysInTheWeekTheyWereOpenedIn() {
        company.open("east", W48);
        people.people("id,name,role,team", "lilei,李雷,rep,north");
        company.open("north", W48);
        assertThat(weeks.repWeeks(TeamWeekKey.parse("2026-W48/north")))
                .extracting(week -> week.key().person())
                .containsExactly("zhangqiang");
        assertThat(weeks.find("lilei", W48).orElseThrow().key().team()).isEqualTo("east");
    }

    @Test
    void whoComesLaterStartsWithTheNextWeek() {
        company.open("east", W48);
        people.people("id,name,role,team", "xiaoming,小明,rep,east");
        company.open("east", W48);
        assertThat(weeks.find("xiaoming", W48)).isEmpty();
        company.open("east", W48.next());
        assertThat(weeks.find("xiaoming", W48.next())).isPresent();
    }

    @Test
    void openedLateItsFirstDayIsKept() {
        company.itIs("2026-11-25T19:00");
        company.open("east", W48);
        RepWeek lilei = weeks.find("lilei", W48).orElseThrow();
        assertThat(lilei.firstDay()).isEqualTo("2026-11-26");
        assertThat(lilei.workingDays()).containsExactly(day("2026-11-26"), day("2026-11-27"));
        assertThat(lilei.teamWeek().state()).isEqualTo(TeamWeek.State.RUNNING);
    }

    @Test
    void whoIsAwayAllWeekIsListedWithoutDays() {
        people.absences("person,from,to,kind", "lilei,2026-11-20,2026-12-01,leave");
        company.open("east", W48);
        RepWeek lilei = weeks.find("lilei", W48).orElseThrow();
        assertThat(lilei.takesPart()).isFalse();
        assertThat(lilei.workingDays()).isEmpty();
    }

    @Test
    void onMondayEachTeamsWeekOpensByItselfOnce() {
        assertThat(due.openNext(null, 5)).isEqualTo(new DueOpenings.Step("north", false));
        assertThat(started.keys).containsExactly("2026-W48/east", "2026-W48/north");
        assertThat(due.openNext(null, 5)).isEqualTo(new DueOpenings.Step(null, false));
        assertThat(started.keys).hasSize(2);
    }

    @Test
    void manyTeamsOpenAFewAtATime() {
        DueOpenings.Step first = due.openNext(null, 1);
        assertThat(first).isEqualTo(new DueOpenings.Step("east", true));
        assertThat(due.openNext(first.lastTeam(), 1)).isEqualTo(new DueOpenings.Step("north", false));
    }

    @Test
    void beforeMondays0005NothingOpensByItself() {
        company.itIs("2026-11-23T00:04");
        // The week before is the current one on Sunday only, and too late to open.
        due.openNext(null, 5);
        assertThat(started.keys).isEmpty();
    }

    @Test
    void eachTeamsMondayIsThatOfItsZone() {
        people.teams("id,timeZone", "north,Europe/Berlin");
        due.openNext(null, 5);
        assertThat(started.keys).containsExactly("2026-W48/east");
        company.itIs("2026-11-23T07:05");
        due.openNext(null, 5);
        assertThat(started.keys).containsExactly("2026-W48/east", "2026-W48/north");
    }

    @Test
    void aTeamThatCameOnMondayStartsWithTheNextWeekUnlessOpenedByHand() {
        company.itIs("2026-11-23T08:00");
        people.people("id,name,role,team", "anna,Anna,rep,south");
        due.openNext(null, 5);
        assertThat(started.keys).doesNotContain("2026-W48/south");
        assertThat(company.open("south", W48).state()).isEqualTo(OPENED);
        company.itIs("2026-11-30T00:05");
        due.openNext(null, 5);
        assertThat(started.keys).contains("2026-W49/south");
    }

    @Test
    void afterDownTimeOnlyTheCurrentWeekOpens() {
        company.itIs("2026-12-09T10:00");
        due.openNext(null, 5);
        assertThat(started.keys).containsExactly("2026-W50/east", "2026-W50/north");
    }

    @Test
    void aFaultAtOneTeamDoesNotKeepTheOthersShut() {
        started.failsFor = "east";
        due.openNext(null, 5);
        assertThat(started.keys).containsExactly("2026-W48/north");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
