package io.salesweek.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.SalesWeekApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application as it starts without a profile, on the day this test runs: in a process of its own that is killed while it makes the
 * sample company, {@code -Dtest.faults=…} / 10 times and once at least, {@code -Dsalesweek.faults.seed=…} at the same moments again.
 */
class SampleStartIT {

    private static final int KILLS = Math.max(1, Integer.getInteger("salesweek.faults", 2) / 10);
    private static final long SEED = Long.getLong("salesweek.faults.seed", System.nanoTime() % 1_000_000);
    private static final int MILLIS_AFTER = 1500;

    /** Two teams' first weeks, and one's second. */
    private static final int HALF_WAY = 3;

    private static final String WEEK_OPENED = "is open";
    private static final String PORT_OPEN = "Tomcat started";
    private static final String JOBS_RUN = "Starting up the JobExecutor";

    @TempDir
    Path data;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void killed_half_way_it_is_begun_again_and_after_a_restart_all_is_there_and_nothing_twice() throws Exception {
        System.out.printf("%d kills, -Dsalesweek.faults.seed=%d%n", KILLS, SEED);
        Random moments = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int opened = kill == 0 ? HALF_WAY : 1 + moments.nextInt(HALF_WAY);
            List<String> killed = run(WEEK_OPENED, opened, process -> killWithin(process, moments));
            assertThat(killed).noneMatch(line -> line.contains(PORT_OPEN));
            assertThat(count("sample_company where whole_at is null")).isEqualTo(1);
        }

        List<String> begunAgain = run(JOBS_RUN, 1, ProcessHandle::destroy);
        assertThat(begunAgain).anyMatch(line -> line.contains("the database is emptied"));
        assertThat(indexOf(begunAgain, "The sample company is there")).isBetween(0, indexOf(begunAgain, PORT_OPEN));
        assertThat(begunAgain).contains("Everybody's password: demo", "所有人的密码：demo");
        assertThat(count("sample_company where whole_at is not null")).isEqualTo(1);
        assertThat(count("team_week where state = 'CLOSED'")).isGreaterThanOrEqualTo(4);
        List<Integer> before = counts();

        List<String> restarted = run(JOBS_RUN, 1, ProcessHandle::destroy);
        assertThat(restarted).noneMatch(line -> line.contains("sample company is played"));
        assertThat(restarted).contains("Everybody's password: demo");
        assertThat(counts()).isEqualTo(before);
    }

    private static void killWithin(ProcessHandle process, Random moments) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(MILLIS_AFTER)));
        process.destroyForcibly();
    }

    /** Of what neither time nor the job executor adds to. */
    private List<Integer> counts() throws SQLException {
        List<Integer> counts = new ArrayList<>();
        for (String table :
                List.of("person", "deal", "objective", "report_version", "act_id_user", "act_re_deployment")) {
            counts.add(count(table));
        }
        return counts;
    }

    private int count(String rows) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("salesweek"), "sa", "");
                ResultSet result = database.createStatement().executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Starts it, and ends it when it says something for so manieth time; what it said until then. */
    private List<String> run(String said, int times, Consumer<ProcessHandle> end)
            throws IOException, InterruptedException {
        Process application = start();
        try (BufferedReader out = application.inputReader()) {
            List<String> lines = new ArrayList<>();
            for (int heard = 0; heard < times; ) {
                String line = out.readLine();
                assertThat(line).as("ended after %s", lines).isNotNull();
                lines.add(line);
                heard += line.contains(said) ? 1 : 0;
            }
            // The process's own methods would close its output.
            end.accept(application.toHandle());
            // What it still says is read, so that it is not kept from ending.
            out.lines().forEach(lines::add);
            assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return lines;
        } finally {
            application.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SalesWeekApplication.class.getName(),
                        "--server.port=0",
                        "--salesweek.data-dir=" + data)
                .redirectErrorStream(true)
                .start();
    }

    private static int indexOf(List<String> lines, String text) {
        return (int) lines.stream().takeWhile(line -> !line.contains(text)).count();
    }
}
