package io.salesweek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.Rehearsal;
import io.salesweek.journey.Rehearsal.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the jar on one PostgreSQL are asked for the same thing at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesAtWorkIT {

    private static final String WEEK = "2027-W03";
    private static final String CASE = WEEK + "/east/anna";
    private static final String REPORT = "userTask_submitReport";

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private Database database;
    private List<Node> nodes;
    private List<Rehearsal> apps;

    @BeforeAll
    void bothStartAtOnceOnAnEmptyDatabase(@TempDir Path directory) throws Exception {
        Path logs = Files.createDirectories(Path.of("target/faults"));
        database = new OwnPostgres(directory);
        nodes = List.of(
                Node.rehearsal(logs.resolve("node-1.log"), database.settings()),
                Node.rehearsal(logs.resolve("node-2.log"), database.settings()));
        atOnce(
                () -> {
                    nodes.get(0).start();
                    return null;
                },
                () -> {
                    nodes.get(1).start();
                    return null;
                });
        apps = nodes.stream().map(node -> new Rehearsal(node.port())).toList();
        apps.forEach(app -> app.clockBesideOthers("2027-01-17T08:00:00+08:00"));
        apps.get(0)
                .send(
                        "people",
                        "id,name,role,team,manager,language",
                        "mia,Mia,manager,east,,en",
                        "anna,Anna,rep,east,,en");
    }

    @AfterAll
    void end() throws Exception {
        both.shutdownNow();
        nodes.forEach(Node::kill);
        database.close();
    }

    @Test
    @Order(0)
    void bothStartedAndTheModelsAreDeployedOnce() throws Exception {
        assertThat(number("select count(*) from act_re_deployment where source_ = 'application'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from act_re_procdef")).isGreaterThan(20);
        assertThat(number("select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(
                        number(
                                "select count(*) from pg_indexes where indexname in ('salesweek_right_of_user', 'salesweek_job_due')"))
                .isEqualTo(2);
    }

    @Test
    @Order(1)
    void theSameWeekIsOpenedOnce() throws Exception {
        String monday = "2027-01-18T09:30:00+08:00";
        atOnce(
                () -> {
                    apps.get(0).clockBesideOthers(monday);
                    return null;
                },
                () -> {
                    apps.get(1).clockBesideOthers(monday);
                    return null;
                });

        assertThat(number("select count(*) from team_week")).isEqualTo(1);
        assertThat(number("select count(*) from act_hi_procinst where proc_def_key_ = 'sales-week'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from act_ru_task where task_def_key_ = 'userTask_proposeGoals'"))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void oneTaskSentOnBothIsTakenOnce() throws Exception {
        String task = apps.get(0).task("anna", "userTask_proposeGoals", CASE);
        List<Answer> answers = atOnce(() -> apps.get(0).submit("anna", task, goals("here")), () -> apps.get(1)
                .submit("anna", task, goals("there")));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .singleElement()
                .satisfies(refused -> assertThat(refused.status()).isIn(403, 404, 409));
        assertThat(number("select count(*) from goal_version where state = 'PROPOSED'"))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void oneReportCorrectedOnBothKeepsWhatEachWasTold() throws Exception {
        String task = apps.get(0).task("anna", REPORT, CASE);
        Rehearsal.expect(204, apps.get(0).submit("anna", task, "{'done':'first','calls':1}"));
        List<Answer> answers = atOnce(() -> correct(apps.get(0), "here"), () -> correct(apps.get(1), "there"));

        List<Integer> versions = new ArrayList<>();
        try (Connection connection = database.open();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select version from report_version order by version")) {
            while (rows.next()) {
                versions.add(rows.getInt(1));
            }
        }
        long taken = answers.stream().filter(answer -> answer.status() < 300).count();
        assertThat(taken).isPositive();
        assertThat(answers).allMatch(answer -> answer.status() < 300 || answer.status() == 409);
        assertThat(versions).hasSize(1 + (int) taken).doesNotHaveDuplicates();
    }

    private static Answer correct(Rehearsal app, String done) {
        JsonNode form = app.startForm("anna", "correct-daily-report");
        String day = form.at("/days/0/value").asText();
        return app.start("anna", "correct-daily-report", "{'day':'" + day + "','done':'" + done + "','calls':2}");
    }

    private static String goals(String why) {
        return "{'goals':[{'metric':'calls','target':20,'weight':100,'why':'" + why + "'}],"
                + "'plan':[{'day':'2027-01-19','activity':'visit','subject':'s'}]}";
    }

    /**
     * Work that a killed node had begun: its lock is on the job, for the 45 seconds that the settings give it. Here most of them have
     * passed already.
     */
    @Test
    @Order(4)
    void theJobsOfAKilledNodeAreTakenOverWithinAMinute() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .contains("lock-time-in-millis: 45000");
        nodes.forEach(Node::kill);
        Node left = Node.inRealTime(Path.of("target/faults/node-3.log"), database.settings());
        nodes = List.of(left);
        left.start();
        String begun = "select count(*) from act_ru_job where lock_owner_ = 'killed'";
        try (Connection connection = database.open()) {
            assertThat(connection
                            .createStatement()
                            .executeUpdate(
                                    "update act_ru_job set duedate_ = now() at time zone 'UTC', lock_owner_ = 'killed',"
                                            + " lock_exp_time_ = (now() at time zone 'UTC') + interval '5' second, rev_ = rev_ + 1"
                                            + " where handler_type_ = 'timer-start-event'"))
                    .isPositive();
        }
        assertThat(number(begun)).isPositive();
        long killed = System.nanoTime();
        while (number(begun) > 0) {
            assertThat(System.nanoTime() - killed).as("nanoseconds").isLessThan(20_000_000_000L);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = database.open();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Both at the same moment; their answers in this order. */
    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> each : List.of(one, other)) {
            running.add(both.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : running) {
            answers.add(each.get());
        }
        return answers;
    }
}
