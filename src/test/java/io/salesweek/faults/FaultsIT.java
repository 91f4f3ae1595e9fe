package io.salesweek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.faults.Sent.Outcome;
import io.salesweek.journey.Rehearsal;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People work through whole weeks from several clients while the node, its database and its connections are killed: nothing they were
 * told of is lost, nothing happens twice, every week ends with the right scores. {@code -Dtest.faults=…} says how many faults for
 * each database, {@code -Dsalesweek.faults.seed=…} plans the same ones again.
 */
class FaultsIT {

    private static final int FAULTS = Integer.getInteger("salesweek.faults", 2);
    private static final long SEED = Long.getLong("salesweek.faults.seed", System.nanoTime() % 1_000_000);

    private static final List<String> REPS = List.of("anna", "bo", "chen", "dan");
    private static final List<String> OTHERS = List.of("mia", "ning", "olaf", "pia");
    private static final List<String> EVERYBODY = new ArrayList<>(REPS);

    static {
        EVERYBODY.addAll(OTHERS);
    }

    @TempDir
    Path directory;

    private final Map<String, BigDecimal> deals = new LinkedHashMap<>();
    private final List<String> weeks = new ArrayList<>();
    private LocalDate day;
    private Node node;
    private Trouble trouble;
    private Senders senders;
    private Rehearsal app;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void nothingIsLostAndNothingHappensTwiceWhateverIsKilled(String kind) throws Exception {
        Path log = Files.createDirectories(Path.of("target/faults")).resolve(kind + "-" + SEED + ".log");
        Files.deleteIfExists(log);
        System.out.printf("%d faults on %s, -Dsalesweek.faults.seed=%d%n", FAULTS, kind, SEED);
        try (Database database = Database.of(kind, directory)) {
            node = Node.rehearsal(log, database.settings());
            node.start();
            app = new Rehearsal(node.port());
            try (Trouble seeded = new Trouble(SEED, FAULTS, node, database, app);
                    Senders everybody = new Senders(app, seeded, new Forms(), kind + SEED)) {
                trouble = seeded;
                senders = everybody;
                begin();
                while (!trouble.isOver() || weeks.isEmpty()) {
                    week();
                }
                rest();
                trouble.settle();
            } finally {
                node.stop();
                Files.write(
                        log.resolveSibling(log.getFileName() + ".sent"),
                        senders.log().stream().map(Sent::toString).toList());
            }
            try (Connection connection = database.open()) {
                hold(connection, log);
            }
        }
    }

    private void hold(Connection connection, Path log) throws Exception {
        List<Sent> sent = senders.log();
        assertThat(trouble.made()).as("faults").isGreaterThanOrEqualTo(FAULTS);
        assertThat(sent)
                .as("forms taken")
                .filteredOn(form -> form.outcome() == Outcome.TAKEN)
                .hasSizeGreaterThan(40);
        Checker checker = new Checker(connection, sent, deals, weeks);
        assertThat(checker.findings()).as("seed %d, %s", SEED, log).isEmpty();
        for (PlantedBug bug : PlantedBug.all(sent)) {
            assertThat(found(connection, checker, bug))
                    .as(bug.sql())
                    .anyMatch(finding -> finding.contains(bug.finding()));
        }
    }

    /** What the checker says with the bug in, which is taken out again. */
    private static List<String> found(Connection connection, Checker checker, PlantedBug bug) throws Exception {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(bug.sql())).as(bug.sql()).isPositive();
            return checker.findings();
        } finally {
            connection.rollback();
        }
    }

    /** Some weeks ahead of the real clock, so that nothing is due before a restarted node's clock is set. */
    private void begin() {
        day = LocalDate.now().plusWeeks(6).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        clock("08:00");
        StringBuilder people = new StringBuilder("id,name,role,team,manager,language\n")
                .append("olaf,Olaf,director,,,en\npia,Pia,finance,,,en\n")
                .append("mia,Mia,manager,east,olaf,en\nning,Ning,manager,west,olaf,zh-CN\n");
        for (String rep : REPS) {
            people.append(rep + "," + rep + ",rep," + (REPS.indexOf(rep) % 2 == 0 ? "east" : "west") + ",,en\n");
        }
        senders.importRows("people", people.toString());
        senders.importRows("teams", "id,name,manager,calendar\neast,East,mia,mon-fri\nwest,West,ning,mon-fri\n");
        day = day.plusDays(1);
    }

    private void week() throws Exception {
        weeks.add(day.get(IsoFields.WEEK_BASED_YEAR) + "-W"
                + "%02d".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        for (int number = 0; number < 5; number++) {
            at("09:30");
            switch (number) {
                case 1 -> deals();
                case 2 -> senders.start("correct-daily-report", "anna", day);
                case 3 -> senders.start("raise-risk", "bo", day);
                default -> {}
            }
            at("17:30");
            day = day.plusDays(1);
        }
        day = day.plusDays(2);
    }

    private void deals() {
        StringBuilder rows = new StringBuilder("id,owner,stage,product,amount,closedOn\n");
        for (String rep : REPS) {
            String id = "d" + weeks.size() + rep;
            BigDecimal amount = new BigDecimal(500 + 170 * REPS.indexOf(rep) + 10 * weeks.size() + ".25");
            deals.put(id, amount);
            rows.append(id + "," + rep + ",won,Suite," + amount + "," + day + "\n");
        }
        senders.importRows("deals", rows.toString());
    }

    /** Nobody starts anything any more: the weeks run out. */
    private void rest() throws Exception {
        for (int number = 0; number < 6; number++) {
            at("14:00");
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
    }

    private void at(String time) throws Exception {
        clock(time);
        senders.work(EVERYBODY, day);
    }

    private void clock(String time) {
        String moment = day + "T" + time + ":00+08:00";
        trouble.clockGoesTo(moment);
        Rehearsal.expect(200, trouble.insist(() -> {
            trouble.aboutToSend();
            return app.call("admin", "PUT", "/api/clock", Rehearsal.clockBody(moment));
        }));
    }
}
