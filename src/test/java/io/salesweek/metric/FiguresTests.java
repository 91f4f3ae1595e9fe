package io.salesweek.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.calendar.Week;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import io.salesweek.metric.Quotas.Quota;
import io.salesweek.team.Absences;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.jdbc.JdbcTestUtils;

/** Actuals, baselines and quotas of a team of five from stored deals, weeks, absences and objectives. */
@FiguresSlice
class FiguresTests {

    private static final Week WEEK = Week.parse("2026-W48");
    private static final List<String> REPS = List.of("chenjie", "hanmeimei", "lilei", "wangwei", "zhaomin");

    /** Monday noon after the week, in Shanghai. */
    private static final Instant AFTER = Instant.parse("2026-11-30T04:00:00Z");

    @Autowired
    Imports imports;

    @Autowired
    Metrics metrics;

    @Autowired
    Actuals actuals;

    @Autowired
    Baselines baselines;

    @Autowired
    Quotas quotas;

    @Autowired
    Objectives objectives;

    @Autowired
    Weeks weeks;

    @Autowired
    Absences absences;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManagerFactory entities;

    @BeforeEach
    void aTeamOfFive() {
        JdbcTestUtils.deleteFromTables(database, "rep_week", "team_week", "deal", "account", "objective", "absence");
        run(
                "people",
                """
                id,name,role,team
                hanmeimei,韩梅梅,manager;rep,east
                lilei,李雷,rep,east
                wangwei,王伟,rep,east
                zhaomin,赵敏,rep,east
                chenjie,陈洁,rep,east
                """);
        run("accounts", "id,name\nacme,Acme\nglobex,Globex\ninitech,Initech\n");
        open(WEEK, REPS);
    }

    @Test
    void theCatalogueIsDomainsInItsOrder() {
        assertThat(metrics.all())
                .extracting(Metric::code)
                .containsExactly("revenueWon", "newCustomers", "visits", "calls", "proposals", "satisfaction");
        assertThat(metrics.find("revenueWon"))
                .contains(new Metric("revenueWon", Metric.Unit.MONEY, "crm", "Revenue won", "成交额"));
        assertThat(metrics.all().stream().filter(Metric::verified)).hasSize(2);
        assertThat(metrics.currency()).isEqualTo("CNY");
        assertThat(metrics.moneyDigits()).isEqualTo(2);
    }

    @Test
    void theCrmIsConnectedOnceADealCameInAndASourceThatIsNotThereNever() {
        assertThat(metrics.offered()).extracting(Metric::code).doesNotContain("revenueWon", "satisfaction");

        deals("d1,lilei,prospecting,,,");

        assertThat(metrics.offered()).extracting(Metric::code).contains("revenueWon", "newCustomers");
        assertThat(metrics.connected(metrics.find("satisfaction").orElseThrow()))
                .isFalse();
    }

    @Test
    void everyMetricHasAnActualWithoutFactsToo() {
        Map<String, BigDecimal> figures = actuals.of(week("lilei"), AFTER);

        assertThat(figures)
                .containsOnlyKeys(metrics.all().stream().map(Metric::code).toList());
        assertThat(figures.get("revenueWon")).isEqualTo(new BigDecimal("0.00"));
        assertThat(figures.get("newCustomers")).isEqualByComparingTo("0");
        assertThat(figures.get("satisfaction")).isNull();
    }

    @Test
    void mondayToSundaysDealsCountOnceTheirDayHasCome() {
        deals(
                "d0,lilei,won,,1,2026-11-22",
                "d1,lilei,won,,10,2026-11-23",
                "d2,lilei,won,,100,2026-11-27",
                "d3,lilei,won,,1000,2026-11-29",
                "d4,lilei,won,,10000,2026-11-30",
                "d5,lilei,lost,,7,2026-11-24",
                "d6,wangwei,won,,5,2026-11-24");

        assertThat(actuals.of(week("lilei"), FiguresSlice.NOW).get("revenueWon"))
                .isEqualByComparingTo("110.00");
        assertThat(actuals.of(week("lilei"), AFTER).get("revenueWon")).isEqualByComparingTo("1110.00");
        assertThat(actuals.of(week("wangwei"), AFTER).get("revenueWon")).isEqualByComparingTo("5.00");
    }

    @Test
    void todayIsTodayInTheTeamsZone() {
        deals("d1,lilei,won,,10,2026-11-28");

        assertThat(actuals.of(week("lilei"), Instant.parse("2026-11-27T15:59:59Z"))
                        .get("revenueWon"))
                .isEqualByComparingTo("0");
        assertThat(actuals.of(week("lilei"), Instant.parse("2026-11-27T16:00:00Z"))
                        .get("revenueWon"))
                .isEqualByComparingTo("10");
    }

    @Test
    void aNewCustomerCountsForTheOwnerOfItsFirstWonDealEver() {
        deals(
                "a1,wangwei,won,acme,1,2025-01-06",
                "a2,lilei,won,acme,1,2026-11-23",
                "g2,wangwei,won,globex,1,2026-11-24",
                "g1,lilei,won,globex,1,2026-11-24",
                "g0,wangwei,lost,globex,1,2026-11-23",
                "i1,lilei,won,initech,1,2026-11-29",
                "n1,lilei,won,,1,2026-11-24");

        assertThat(actuals.of(week("lilei"), AFTER).get("newCustomers")).isEqualByComparingTo("2");
        assertThat(actuals.of(week("lilei"), FiguresSlice.NOW).get("newCustomers"))
                .isEqualByComparingTo("1");
        assertThat(actuals.of(week("wangwei"), AFTER).get("newCustomers")).isEqualByComparingTo("0");
    }

    @Test
    void dealsOfAWeekOffCountInTheNextWeekWorked() {
        open(Week.parse("2026-W45"), REPS);
        open(Week.parse("2026-W47"), List.of("wangwei"));
        deals(
                "d1,lilei,won,acme,10,2026-11-15",
                "d2,lilei,won,globex,100,2026-11-22",
                "d3,wangwei,won,,1000,2026-11-22",
                "d4,lilei,won,,5,2026-11-08");

        assertThat(actuals.of(week("lilei"), AFTER))
                .containsEntry("revenueWon", new BigDecimal("110.00"))
                .containsEntry("newCustomers", new BigDecimal("2"));
        assertThat(actuals.of(week("wangwei"), AFTER).get("revenueWon")).isEqualByComparingTo("0");
    }

    @Test
    void theBaselineIsPerOwnWorkingDayOfTheLastWeeks() {
        open(Week.parse("2026-W46"), REPS);
        open(Week.parse("2026-W47"), REPS);
        run("absences", "person,from,to,kind\nlilei,2026-11-18,2026-11-20,leave\nlilei,2026-11-26,2026-11-26,leave\n");
        deals(
                "d1,lilei,won,acme,10000,2026-11-10",
                "d2,lilei,won,globex,4000,2026-11-21",
                "d3,lilei,won,,99999,2026-11-25");

        Map<String, BigDecimal> baseline = baselines.of(week("lilei"), FiguresSlice.NOW);

        assertThat(baseline.get("revenueWon")).isEqualTo(new BigDecimal("8000.00"));
        assertThat(baseline.get("newCustomers")).isEqualTo(new BigDecimal("1.1429"));
        assertThat(baseline.get("visits")).isEqualTo(new BigDecimal("0.0000"));
        assertThat(baseline).doesNotContainKey("satisfaction");
    }

    @Test
    void theBaselineLooksAtFourWeeksAtMost() {
        for (int number = 43; number <= 47; number++) {
            open(Week.parse("2026-W" + number), REPS);
        }
        deals("d1,lilei,won,,5000,2026-10-20", "d2,lilei,won,,400,2026-10-27");

        assertThat(baselines.of(week("lilei"), FiguresSlice.NOW).get("revenueWon"))
                .isEqualByComparingTo("100.00");
    }

    @Test
    void aRepWithoutAPastWeekHasNoBaselineAndWithoutAnObjectiveNoQuota() {
        deals("d1,lilei,won,,5000,2026-11-24");

        assertThat(baselines.of(week("lilei"), FiguresSlice.NOW)).isEmpty();
        assertThat(quotas.of(week("lilei"), FiguresSlice.NOW)).isEqualTo(new Quota(null, List.of(), "none"));
    }

    @Test
    void theQuotaOfATeamOfFiveInTwentyWorkingDaysOf240000Is12000() {
        team("month", "240000", "2026-11-02", "2026-11-27");
        open(Week.parse("2026-W49"), List.of("lilei"));

        Map<RepWeek, Quota> all = quotas.of(weeks.repWeeks(new TeamWeekKey(WEEK, "east")), FiguresSlice.NOW);

        assertThat(all.values())
                .hasSize(5)
                .containsOnly(new Quota(new BigDecimal("12000.00"), List.of("month"), "240000.0000 / 20 / 5 * 5"));
    }

    @Test
    void onlyDaysThatTheManagerOrAnImportRecordedLeaveTheQuotaOut() {
        team("month", "240000", "2026-11-02", "2026-11-27");
        run("absences", "person,from,to,kind\nlilei,2026-11-26,2026-11-26,leave\n");
        LocalDate friday = LocalDate.of(2026, 11, 27);
        absences.record("wangwei", friday, friday, "sick", null, "wangwei");
        absences.record("zhaomin", friday, friday, "sick", null, "hanmeimei");

        assertThat(amount("lilei")).isEqualByComparingTo("9600.00");
        assertThat(amount("wangwei")).isEqualByComparingTo("12000.00");
        assertThat(amount("zhaomin")).isEqualByComparingTo("9600.00");
    }

    @Test
    void withoutAnObjectiveTheQuotaIsTheBaselineOfTheQuotasDays() {
        open(Week.parse("2026-W47"), REPS);
        LocalDate friday = LocalDate.of(2026, 11, 27);
        absences.record("lilei", friday, friday, "sick", null, "lilei");
        deals("d1,lilei,won,,5000,2026-11-20");
        run("objectives", "id,name,metric,target,from,to,team\ncalls,C,calls,500,2026-11-01,2026-11-30,east\n");

        assertThat(quotas.of(week("lilei"), FiguresSlice.NOW))
                .isEqualTo(new Quota(new BigDecimal("5000.00"), List.of(), "baseline"));
        assertThat(baselines.of(week("lilei"), FiguresSlice.NOW).get("revenueWon"))
                .isEqualByComparingTo("4000.00");
        assertThat(quotas.of(week("wangwei"), FiguresSlice.NOW).amount()).isNull();
    }

    @Test
    void anObjectiveOfZeroIsNoQuota() {
        open(Week.parse("2026-W47"), REPS);
        deals("d1,lilei,won,,5000,2026-11-20");
        run("objectives", "id,name,metric,target,from,to,person\nzero,Z,revenueWon,0,2026-11-01,2026-11-30,lilei\n");

        assertThat(quotas.of(week("lilei"), FiguresSlice.NOW).amount()).isNull();
    }

    @Test
    void theCompanysObjectiveIsNobodysPartAndConcernsEverybody() {
        run("objectives", "id,name,metric,target,from,to\nall,All,revenueWon,1000,2026-11-01,2026-11-30\n");

        assertThat(objectives.meeting(week("lilei"))).extracting(Objective::id).containsExactly("all");
        assertThat(quotas.of(week("lilei"), FiguresSlice.NOW).formula()).isEqualTo("none");
    }

    @Test
    void aRepsObjectivesAreTheirsTheirTeamsAndTheCompanysThatMeetTheWeek() {
        run("teams", "id\nnorth\n");
        run(
                "objectives",
                """
                id,name,metric,target,from,to,team,person
                own,O,calls,1,2026-11-29,2026-12-31,,lilei
                colleague,C,calls,1,2026-11-01,2026-11-30,,wangwei
                east,E,calls,1,2026-01-01,2026-11-23,east,
                north,N,calls,1,2026-01-01,2026-12-31,north,
                past,P,calls,1,2026-01-01,2026-11-22,,
                next,X,calls,1,2026-11-30,2026-12-31,,
                company,Y,calls,1,2026-11-24,2026-11-24,,
                """);

        assertThat(objectives.meeting(week("lilei")))
                .extracting(Objective::id)
                .containsExactly("company", "east", "own");
        assertThat(objectives.find("past").orElseThrow().target()).isEqualByComparingTo("1");
    }

    @Test
    void aTeamCostsNoMoreQueriesThanOneRep() {
        team("month", "240000", "2026-11-02", "2026-11-24");
        open(Week.parse("2026-W46"), REPS);
        open(Week.parse("2026-W47"), REPS);
        deals("d1,lilei,won,acme,10000,2026-11-10", "d2,wangwei,won,globex,4000,2026-11-21");
        List<RepWeek> team = weeks.repWeeks(new TeamWeekKey(WEEK, "east"));
        List<RepWeek> one = List.of(week("lilei"));

        assertThat(queries(() -> actuals.of(team, AFTER))).isEqualTo(queries(() -> actuals.of(one, AFTER)));
        assertThat(queries(() -> baselines.of(team, AFTER))).isEqualTo(queries(() -> baselines.of(one, AFTER)));
        assertThat(queries(() -> quotas.of(team, AFTER))).isEqualTo(queries(() -> quotas.of(one, AFTER)));
    }

    private long queries(Supplier<?> call) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        call.get();
        return statistics.getPrepareStatementCount();
    }

    private BigDecimal amount(String person) {
        return quotas.of(week(person), FiguresSlice.NOW).amount();
    }

    private RepWeek week(String person) {
        return weeks.get(new RepWeekKey(WEEK, "east", person));
    }

    private void team(String id, String target, String from, String to) {
        run(
                "objectives",
                "id,name,metric,target,from,to,team\n"
                        + String.join(",", id, id, "revenueWon", target, from, to, "east"));
    }

    private void deals(String... rows) {
        run("deals", "id,owner,stage,account,amount,closedOn\n" + String.join("\n", Arrays.asList(rows)) + "\n");
    }

    private void open(Week week, Collection<String> reps) {
        TeamWeekKey key = new TeamWeekKey(week, "east");
        database.update(
                "insert into team_week (team_week, week, team, zone, calendar, review_at, first_day, decision_versions, opened_at, state)"
                        + " values (?, ?, 'east', 'Asia/Shanghai', 'cn', 'CLOSE', ?, '', ?, 'PLANNING')",
                key.toString(),
                week.toString(),
                week.monday(),
                java.sql.Timestamp.from(FiguresSlice.NOW));
        for (String rep : reps) {
            database.update(
                    "insert into rep_week (rep_week, team_week, week, person, name, takes_part) values (?, ?, ?, ?, ?, true)",
                    key.of(rep).toString(),
                    key.toString(),
                    week.toString(),
                    rep,
                    rep);
        }
    }

    private void run(String kind, String csv) {
        ImportResult result = imports.run(kind, csv.getBytes(StandardCharsets.UTF_8), null, null, null, Locale.ENGLISH);
        assertThat(result.rejected()).isEmpty();
    }
}
