package io.salesweek.bench;

import static io.salesweek.bench.Bench.OUT;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Weeks are run, then the clock goes past their time to live and the engine's clean-up removes what they left: it must be faster than it
 * was made, and one night's window must be enough for a day.
 */
public final class HistoryCleanUp {

    /** Beyond every time to live. */
    private static final Duration YEARS = Duration.ofDays(11 * 365);

    /** Where most of it is; a batch takes some rows of each table. */
    private static final List<String> TABLES =
            List.of("ACT_HI_ACTINST", "ACT_HI_DETAIL", "ACT_HI_JOB_LOG", "ACT_HI_VARINST", "ACT_HI_PROCINST");

    private final int people = Bench.option("people", 1_000);
    private final int reps = Bench.option("reps", 10);
    private final int weeks = Bench.option("weeks", 12);
    private final int threads = Bench.option("threads", 4);

    public static void main(String[] arguments) {
        Bench.main(() -> {
            try (Database database = Bench.database()) {
                new HistoryCleanUp().run(database);
            }
        });
    }

    private void run(Database database) {
        Company company = new Company(Math.max(1, people / reps), reps, weeks);
        SalesWeekSide side = new SalesWeekSide(database.create("salesweek"));
        JdbcTemplate jdbc = new JdbcTemplate(side.dataSource());
        WeekDrive.startAt(Company.week(0));
        side.bring(company);
        side.bring("deals", company.dealsCsv());
        Map<String, Long> empty = history(jdbc);
        double made = 0;
        try (WeekDrive drive = new WeekDrive(company, threads)) {
            for (int week = 0; week < weeks; week++) {
                double seconds = drive.run(side, Company.week(week)).toNanos() / 1e9;
                made += seconds;
                OUT.printf("week %2d  %6.1f s%n", week + 1, seconds);
            }
        }
        jdbc.execute("analyze");
        Map<String, Long> full = history(jdbc);
        long rows = sum(full) - sum(empty);
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(YEARS)));
        database.forgetAsked(side.dataSource());
        Times batches = new Times();
        long start = System.nanoTime();
        cleanUp(side, jdbc, batches);
        double removed = (System.nanoTime() - start) / 1e9;
        Map<String, Long> left = history(jdbc);
        print(full, left);
        Times.printHead(OUT);
        batches.print(OUT, "a batch of the clean-up, a transaction");
        Bench.printAsked(database, side.dataSource(), Bench.option("statements", 25));
        double repWeeks = (double) weeks * company.people();
        OUT.printf(
                "%n%.0f rep weeks left %d rows of history, made in %.1f s by %d threads, removed in %.1f s by one:"
                        + " %.1f and %.1f rep weeks a second%n",
                repWeeks, rows, made, threads, removed, repWeeks / made, repWeeks / removed);
        Verdict.print(OUT, "removing beside making", removed / made, 1);
        Verdict.print(
                OUT,
                "12 weeks of 1,000 reps are removed in hours of the window of one night",
                12_000 / repWeeks * removed / 3600,
                3);
        Verdict.print(OUT, "the longest batch, in seconds", batches.percentile(100) / 1000, 1);
        // Clean-up, models and the clock leave rows of their own.
        Verdict.print(OUT, "what is left of it, of 100 rows", 100.0 * (sum(left) - sum(empty)) / rows, 1);
        side.close();
    }

    /** As the executor would at night, batch after batch, until nothing is due. */
    private void cleanUp(SalesWeekSide side, JdbcTemplate jdbc, Times batches) {
        ManagementService management = side.engine().getManagementService();
        side.engine().getHistoryService().cleanUpHistoryAsync(true);
        while (TABLES.stream().anyMatch(table -> isDue(jdbc, table))) {
            for (Job job : side.engine().getHistoryService().findHistoryCleanupJobs()) {
                batches.take(() -> {
                    management.executeJob(job.getId());
                    return null;
                });
            }
        }
    }

    private static boolean isDue(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject(
                "select exists (select 1 from " + table + " where REMOVAL_TIME_ <= ?)",
                Boolean.class,
                Timestamp.from(ClockUtil.getCurrentTime().toInstant()));
    }

    private static long rowsOf(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static Map<String, Long> history(JdbcTemplate jdbc) {
        List<String> tables = jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                        + " and (lower(table_name) like 'act_hi%' or lower(table_name) = 'act_ge_bytearray') order by 1",
                String.class);
        Map<String, Long> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(table, rowsOf(jdbc, table)));
        return rows;
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void print(Map<String, Long> full, Map<String, Long> left) {
        OUT.printf("%n%-28s %10s %10s%n", "", "rows", "left");
        full.forEach((table, rows) -> {
            if (rows > 0) {
                OUT.printf("%-28s %10d %10d%n", table, rows, left.get(table));
            }
        });
    }
}
