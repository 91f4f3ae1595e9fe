package io.salesweek.risk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesweek.calendar.Week;
import io.salesweek.imports.Imports;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.People;
import io.salesweek.team.Team;
import io.salesweek.team.TeamSlice.TestClock;
import io.salesweek.week.Openings;
import io.salesweek.week.TeamWeekKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is found in the public practice data set on the first days of its weeks, against a calculation from its files alone: dates, amounts
 * and list prices as they stand there, with nothing of the product's own code.
 */
@RiskSlice
class RealDataSignalsTests {

    private static final Path DATA =
            Path.of(System.getProperty("salesweek.data", "../shared/data"), "crm-sales-opportunities");
    private static final BigDecimal TARGET = new BigDecimal("400000");

    @Autowired
    WeekSignals signals;

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

    private RiskCompany company;

    @BeforeAll
    static void dataIsThere() {
        assumeTrue(
                Files.isDirectory(DATA),
                () -> "Skipped: the CRM data set is not at " + DATA + " (set the property salesweek.data)");
    }

    @BeforeEach
    void allOfItComesIn() {
        company = new RiskCompany(jdbc, imports, clock);
        company.itIs("2016-10-03T09:00");
        run("people", "sales_teams.csv");
        run("accounts", "accounts.csv");
        run("products", "products.csv");
        run("deals", "sales_pipeline.csv");
    }

    @Test
    void staleDealsThinPipelinesAndConcentrationAreWhatTheFilesSay() {
        List<String> lines = new ArrayList<>(List.of("id,name,metric,target,from,to,team"));
        people.teams()
                .forEach(team -> lines.add("q-" + team.id() + ",Half a year,revenueWon," + TARGET
                        + ",2017-05-01,2017-10-31," + team.id()));
        company.send("objectives", lines.toArray(String[]::new));
        int found = 0;
        // Mondays early and late in the data: at first few deals are old enough, in the end nearly all are
        for (String monday : List.of("2016-10-31", "2016-11-21", "2017-05-15", "2017-08-14", "2017-10-30")) {
            company.itIs(monday + "T09:00");
            for (Team team : people.teams()) {
                found += check(LocalDate.parse(monday), team);
            }
        }
        assertThat(found).isGreaterThan(20);
        assertThat(jdbc.queryForList("select distinct rule from risk", String.class))
                .contains(Signal.DEALS_STALE, Signal.PIPELINE_THIN, Signal.CONCENTRATION);
    }

    private int check(LocalDate day, Team team) {
        TeamWeekKey key = new TeamWeekKey(Week.of(day), team.id());
        openings.open(key.week(), team);
        signals.atStart(key);
        Map<String, BigDecimal> expected = new TreeMap<>();
        List<FileDeal> open = openDeals(team.id(), day);
        expectStale(open, day, expected);
        expectThin(open, team.id(), day, expected);
        expectConcentrated(open, expected);
        Map<String, BigDecimal> stored = new TreeMap<>();
        for (String rule : List.of(Signal.DEALS_STALE, Signal.PIPELINE_THIN, Signal.CONCENTRATION)) {
            for (RiskEntity risk : rows.findByRuleAndTeamAndClosedAtIsNull(rule, team.id())) {
                stored.put(
                        rule + " " + risk.subject(),
                        risk.view().facts().amount().setScale(2, RoundingMode.UNNECESSARY));
            }
        }
        assertThat(stored).as(team.id() + " on " + day).isEqualTo(expected);
        return expected.size();
    }

    private static void expectStale(List<FileDeal> open, LocalDate day, Map<String, BigDecimal> expected) {
        open.stream()
                .filter(deal -> deal.engaged != null && ChronoUnit.DAYS.between(deal.engaged, day) >= 30)
                .collect(groupingBy(deal -> deal.agent))
                .forEach((agent, deals) -> expected.put("dealsStale " + agent, sum(deals)));
    }

    private void expectThin(List<FileDeal> open, String team, LocalDate day, Map<String, BigDecimal> expected) {
        if (day.isBefore(LocalDate.parse("2017-05-01"))) {
            return;
        }
        BigDecimal won = deals(team).stream()
                .filter(deal -> deal.stage.equals("Won"))
                .filter(deal -> !deal.closed.isBefore(LocalDate.parse("2017-05-01")) && !deal.closed.isAfter(day))
                .map(deal -> deal.value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal missing = TARGET.subtract(won);
        if (sum(open).compareTo(missing.multiply(BigDecimal.valueOf(3))) < 0) {
            expected.put("pipelineThin " + team, missing.setScale(2));
        }
    }

    private static void expectConcentrated(List<FileDeal> open, Map<String, BigDecimal> expected) {
        double all = sum(open).doubleValue();
        open.stream()
                .filter(deal -> !deal.account.isEmpty())
                .collect(groupingBy(deal -> deal.account))
                .forEach((account, deals) -> {
                    if (Math.round(sum(deals).doubleValue() / all * 10000) > 4000) {
                        expected.put("concentration " + account, sum(deals));
                    }
                });
    }

    private static BigDecimal sum(List<FileDeal> deals) {
        return deals.stream()
                .map(deal -> deal.value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    private List<FileDeal> openDeals(String team, LocalDate day) {
        return deals(team).stream()
                .filter(deal -> deal.engaged == null || !deal.engaged.isAfter(day))
                .filter(deal -> deal.closed == null || deal.closed.isAfter(day))
                .toList();
    }

    /** A line of the pipeline; {@code value} the list price where the file has none. */
    private record FileDeal(
            String agent, String account, String stage, LocalDate engaged, LocalDate closed, BigDecimal value) {}

    private List<FileDeal> deals(String team) {
        Map<String, String> teams = byColumn("sales_teams.csv", "sales_agent", line -> slug(line.get("manager")));
        Map<String, String> prices = byColumn("products.csv", "product", line -> line.get("sales_price"));
        return csv("sales_pipeline.csv").stream()
                .filter(line -> teamOf(line, teams).equals(team))
                .map(line -> new FileDeal(
                        slug(line.get("sales_agent")),
                        slug(line.get("account")),
                        line.get("deal_stage"),
                        date(line.get("engage_date")),
                        date(line.get("close_date")),
                        new BigDecimal(
                                line.get("close_value").isEmpty()
                                        ? prices.get(line.get("product").replace("GTXPro", "GTX Pro"))
                                        : line.get("close_value"))))
                .toList();
    }

    private static String teamOf(CSVRecord line, Map<String, String> teams) {
        return teams.get(line.get("sales_agent"));
    }

    private static Map<String, String> byColumn(String file, String key, Function<CSVRecord, String> value) {
        return new HashMap<>(csv(file).stream().collect(toMap(line -> line.get(key), value)));
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static List<CSVRecord> csv(String file) {
        try (var reader = Files.newBufferedReader(DATA.resolve(file))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String kind, String file) {
        try {
            var result = imports.run(
                    kind,
                    Files.readAllBytes(DATA.resolve(file)),
                    null,
                    "crm-sales-opportunities",
                    null,
                    Locale.ENGLISH);
            assertThat(result.rejected()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
