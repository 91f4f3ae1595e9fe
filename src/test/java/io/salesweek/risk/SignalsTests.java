package io.salesweek.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.calendar.Week;
import io.salesweek.imports.Imports;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.People;
import io.salesweek.team.TeamSlice.TestClock;
import io.salesweek.week.Openings;
import io.salesweek.week.TeamWeekKey;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the data shows, at its boundaries; and how much is asked for it. */
@RiskSlice
class SignalsTests {

    private static final TeamWeekKey W48 = new TeamWeekKey(Week.parse("2026-W48"), "east");

    @Autowired
    WeekSignals signals;

    @Autowired
    ReportSignals reports;

    @Autowired
    CreditSignals credit;

    @Autowired
    RiskBoard board;

    @Autowired
    RiskRepository rows;

    @Autowired
    Openings openings;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Imports imports;

    @Autowired
    TestClock clock;

    @Autowired
    EntityManagerFactory entities;

    private RiskCompany company;

    @BeforeEach
    void aWeekIsOpen() {
        company = RiskCompany.usual(jdbc, imports, clock);
        open(W48);
    }

    @Test
    void behindPaceIsBelowThreeTenthsOfTheGoalsAndGoneAtThem() {
        goal("lilei", 10_000);
        goal("wangwei", 10_000);
        won("a", "lilei", "2999");
        won("b", "wangwei", "3000");
        Changes changes = signals.atMidweek(W48);

        assertThat(changes.raised()).extracting(Risk::subject).containsExactly("lilei");
        assertThat(changes.raised().get(0).facts().amount()).isEqualByComparingTo("7001");
        won("c", "lilei", "1");
        assertThat(signals.atMidweek(W48).gone()).extracting(Risk::subject).containsExactly("lilei");
    }

    @Test
    void weeksOfFewerThanThreeWorkingDaysAreNotLookedAtForThePace() {
        // the national holiday leaves Monday and Tuesday; Labour Day Monday to Wednesday
        assertThat(paceOf("2025-W40", "2025-09-29T18:00")).isEqualTo(Changes.NONE);
        assertThat(paceOf("2025-W18", "2025-04-29T18:00").raised()).hasSize(1);
    }

    private Changes paceOf(String week, String midweek) {
        TeamWeekKey key = new TeamWeekKey(Week.parse(week), "east");
        company.itIs(midweek.substring(0, 11) + "08:00");
        open(key);
        goal(week, "lilei", 10_000);
        company.itIs(midweek);
        return signals.atMidweek(key);
    }

    @Test
    void twoMissedReportsInARowAreFoundAtTheSecondAcrossAWeekendToo() {
        report("2026-W48", "lilei", "2026-11-26", "ON_TIME");
        report("2026-W48", "lilei", "2026-11-27", "MISSED");
        assertThat(reports.missed(W48.of("lilei"))).isEqualTo(Changes.NONE);

        company.itIs("2026-11-30T08:00");
        TeamWeekKey next = new TeamWeekKey(Week.parse("2026-W49"), "east");
        open(next);
        company.itIs("2026-12-01T10:00");
        report("2026-W49", "lilei", "2026-11-30", "MISSED");
        Changes changes = reports.missed(next.of("lilei"));
        assertThat(changes.raised()).hasSize(1);
        assertThat(changes.raised().get(0).ownership()).isEqualTo(new Ownership("hanmeimei", "lilei", "east"));
        assertThat(reports.missed(next.of("lilei"))).as("again").isEqualTo(Changes.NONE);

        company.itIs("2026-12-02T10:00");
        report("2026-W49", "lilei", "2026-12-01", "LATE");
        assertThat(signals.atMidweek(next).gone()).extracting(Risk::subject).containsExactly("lilei");
    }

    @Test
    void creditIsCheckedSomeAtATimeAndClosesWhatIsPaid() {
        List<String> lines = new ArrayList<>(List.of("id,name,creditLimit,outstanding"));
        for (int i = 0; i < 205; i++) {
            lines.add("a%03d,A,1000,%s".formatted(i, i % 2 == 0 ? "1000.01" : "1000"));
        }
        company.send("accounts", lines.toArray(String[]::new));
        assertThat(checkAll().raised()).hasSize(103);
        assertThat(checkAll()).as("again").isEqualTo(Changes.NONE);
        company.send("accounts", "id,name,creditLimit,outstanding", "a000,A,1000,1000", "a002,A,,1001");

        assertThat(checkAll().gone()).extracting(Risk::subject).containsExactlyInAnyOrder("a000", "a002");
        assertThat(rows.findByRuleAndClosedAtIsNullAndIdGreaterThanOrderById(
                        Signal.OVER_CREDIT_LIMIT, "", org.springframework.data.domain.Limit.of(500)))
                .hasSize(101);
    }

    @Test
    void nobodysOverdrawnAccountIsADirectorsAndItsExcessIsInTheCompanysCurrency() {
        company.send("accounts", "id,name,currency,creditLimit,outstanding", "acme,Acme,USD,1000,1100");
        assertThat(checkAll().raised().get(0).facts().amount())
                .as("without a rate")
                .isNull();
        jdbc.update("delete from risk_event");
        jdbc.update("delete from risk");
        company.send("rates", "currency,date,rate", "USD,2026-11-20,7");
        Risk risk = checkAll().raised().get(0);

        assertThat(risk.facts().amount()).isEqualByComparingTo("700");
        assertThat(risk.rung()).isEqualTo(Rung.DIRECTOR);
    }

    @Test
    void aLargerTeamIsNotAskedMoreQuestions() {
        long small = statements();
        long smallAgain = statements(W48);
        List<String> people = new ArrayList<>(List.of("id,name,role,team"));
        for (int i = 0; i < 20; i++) {
            people.add("rep" + i + ",Rep,rep,east");
        }
        company.send("people", people.toArray(String[]::new));
        TeamWeekKey next = new TeamWeekKey(Week.parse("2026-W49"), "east");
        company.itIs("2026-11-30T09:00");
        open(next);
        for (int i = 0; i < 20; i++) {
            company.send("deals", "id,owner,stage,amount,engagedOn", "s" + i + ",rep" + i + ",engaging,1,2026-01-01");
        }
        long large = statements(next);
        long largeAgain = statements(next);

        assertThat(largeAgain).isEqualTo(smallAgain);
        // what is written goes in batches
        assertThat(large).isLessThanOrEqualTo(small + 2);
        assertThat(board.open("east")).hasSizeGreaterThan(20);
    }

    private long statements() {
        company.send(
                "deals",
                "id,owner,stage,amount,engagedOn",
                "d1,lilei,engaging,1,2026-01-01",
                "d2,wangwei,engaging,1,2026-01-01");
        return statements(W48);
    }

    private long statements(TeamWeekKey key) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        signals.atStart(key);
        return statistics.getPrepareStatementCount();
    }

    private Changes checkAll() {
        Changes all = Changes.NONE;
        CreditSignals.Step step = credit.check(null);
        all = all.and(step.changes());
        while (step.more()) {
            step = credit.check(step.position());
            all = all.and(step.changes());
        }
        return all;
    }

    private void open(TeamWeekKey key) {
        assertThat(openings.open(key.week(), people.team("east")).state()).isEqualTo(Openings.State.OPENED);
    }

    private void goal(String rep, int target) {
        goal("2026-W48", rep, target);
    }

    private void goal(String week, String rep, int target) {
        String key = week + "/east/" + rep;
        jdbc.update(
                "insert into goal_version (rep_week, version, state, decided_by, acted_by, acted_at, comment)"
                        + " values (?, 1, 'CONFIRMED', 'RULE', ?, current_timestamp, null)",
                key,
                rep);
        Long version = jdbc.queryForObject("select max(id) from goal_version where rep_week = ?", Long.class, key);
        jdbc.update(
                "insert into goal (goal_version, position, metric, target, weight, why) values (?, 0, 'revenueWon', ?, 100, 'w')",
                version,
                target);
    }

    private void won(String id, String rep, String amount) {
        company.send("deals", "id,owner,stage,amount,closedOn", id + "," + rep + ",won," + amount + ",2026-11-23");
    }

    private void report(String week, String rep, String day, String state) {
        jdbc.update(
                "insert into report_day (rep_week, on_day, state) values (?, ?, ?)",
                week + "/east/" + rep,
                java.sql.Date.valueOf(day),
                state);
    }
}
