package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.engine.DecisionTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** A step that fails behind a form: the form is kept, the step is tried again, then it is an incident that an administrator sees. */
@Journey
class FailingStepJourneyIT {

    private static final String CASE = "2026-W48/east/";
    private static final String WEIGHTS = "score-weights";

    /** One for each trouble. */
    private static final List<String> REPS = List.of("lilei", "wangwei");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ProcessEngine engine;

    @MockitoSpyBean
    DecisionTables tables;

    private Rehearsal app;
    private int tried;

    @BeforeAll
    void aWeekIsOpen() {
        app = new Rehearsal(port);
        app.clock("2026-11-22T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "hanmeimei,韩梅梅,manager,east,,zh",
                "lilei,李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en");
        app.clock("2026-11-23T10:00:00+08:00");
    }

    /**
     * @param says what the incident tells of it
     */
    record Planted(String what, String says, Runnable plant, Runnable mend) {

        @Override
        public String toString() {
            return what;
        }
    }

    Stream<Planted> troubles() {
        return Stream.of(
                new Planted(
                        "what the database refuses",
                        "planted",
                        () -> jdbc.execute("alter table goal_verdict add constraint planted check (position > 100)"),
                        () -> jdbc.execute("alter table goal_verdict drop constraint planted")),
                new Planted(
                        "a bean that throws",
                        "planted",
                        () -> doThrow(new IllegalStateException("planted"))
                                .when(tables)
                                .evaluate(eq("smart-check"), any(), any()),
                        () -> reset(tables)));
    }

    @ParameterizedTest
    @Order(1)
    @MethodSource("troubles")
    void isTriedAgainThenAnIncidentAndOnceMendedDoneOnce(Planted trouble) {
        String rep = REPS.get(tried++);
        Instant start = Instant.parse("2026-11-23T02:00:00Z").plus(Duration.ofMinutes(10L * tried));
        app.clock(start.toString());

        trouble.plant().run();
        propose(rep);
        assertThat(states(rep)).as("the form is kept").containsExactly("PROPOSED");
        assertThat(incidents()).as("a try is left").isEmpty();
        assertThat(counted()).isZero();

        app.clock(start.plus(Duration.ofMinutes(5)).toString());
        assertThat(incidents())
                .as("where it happened, and at the case that called it")
                .hasSize(2);
        assertThat(cause().get("incidentType").asText()).isEqualTo("failedJob");
        assertThat(cause().get("incidentMessage").asText()).containsIgnoringCase(trouble.says());
        assertThat(counted()).as(incidents().toPrettyString()).isEqualTo(1);
        assertThat(states(rep)).as("the form is still kept").containsExactly("PROPOSED");

        trouble.mend().run();
        retry();

        assertThat(incidents()).isEmpty();
        assertThat(counted()).isZero();
        assertThat(states(rep)).filteredOn("PROPOSED"::equals).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from goal_verdict where goal_version in"
                                + " (select id from goal_version where rep_week = ?)",
                        Integer.class,
                        CASE + rep))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void aTableWithoutAMatchingRuleIsAnIncidentToo() {
        String whole = new String(
                jdbc.queryForObject(
                        "select BYTES_ from ACT_GE_BYTEARRAY where NAME_ like ?", byte[].class, "%" + WEIGHTS + ".dmn"),
                UTF_8);
        rewriteWeights(whole.replaceAll("(?s)<dmn:rule .*</dmn:rule>", ""));
        app.clock("2026-11-30T10:01:00+08:00");
        app.clock("2026-11-30T10:10:00+08:00");

        assertThat(cause().get("incidentMessage").asText()).contains("No rule of '" + WEIGHTS + "'");
        assertThat(counted()).isEqualTo(1);
        assertThat(scored()).isEmpty();

        rewriteWeights(whole);
        retry();
        app.clock("2026-12-02T18:30:00+08:00");
        assertThat(counted()).isZero();
        assertThat(scored()).containsExactlyInAnyOrderElementsOf(REPS);
    }

    private List<String> scored() {
        return jdbc.queryForList("select substring(rep_week, 15) from rep_score", String.class);
    }

    private void retry() {
        String job = cause().get("configuration").asText();
        expect(204, app.call("admin", "PUT", "/engine-rest/job/" + job + "/retries", "{\"retries\": 1}"));
    }

    /** Behind the gate's back, which lets no table with a gap pass. */
    private void rewriteWeights(String dmn) {
        jdbc.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ like ?",
                dmn.getBytes(UTF_8),
                "%" + WEIGHTS + ".dmn");
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();
    }

    private List<String> states(String rep) {
        return jdbc.queryForList(
                "select state from goal_version where rep_week = ? order by version", String.class, CASE + rep);
    }

    private void propose(String rep) {
        String task = app.task(rep, "userTask_proposeGoals", CASE + rep);
        expect(
                204,
                app.submit(
                        rep,
                        task,
                        "{'goals':[{'metric':'calls','target':20,'weight':100,'why':'w'}],"
                                + "'plan':[{'day':'2026-11-24','activity':'visit','subject':'s'}]}"));
    }

    /** As Cockpit reads them. */
    private JsonNode incidents() {
        return app.get("admin", "/engine-rest/incident").body();
    }

    private JsonNode cause() {
        return StreamSupport.stream(incidents().spliterator(), false)
                .filter(incident -> incident.get("id").equals(incident.get("rootCauseIncidentId")))
                .findFirst()
                .orElseThrow();
    }

    private int counted() {
        JsonNode metric =
                app.get("admin", "/actuator/metrics/salesweek.incidents").body();
        return metric.at("/measurements/0/value").asInt();
    }
}
