package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step that fails behind a form: the form is kept, the step is tried again, then it is an incident that an administrator sees. */
@Journey
class FailingStepJourneyIT {

    private static final String CASE = "2026-W48/east/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Rehearsal app;

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

    @Test
    @Order(1)
    void whatTheDatabaseRefusesIsTriedAgainAndThenAnIncident() {
        jdbc.execute("alter table goal_verdict add constraint planted check (position > 100)");
        propose("lilei");
        assertThat(jdbc.queryForList("select state from goal_version", String.class))
                .as("the form is kept")
                .containsExactly("PROPOSED");
        assertThat(incidents()).as("a try is left").isEmpty();
        assertThat(counted()).isZero();

        app.clock("2026-11-23T10:05:00+08:00");
        assertThat(incidents())
                .as("where it happened, and at the case that called it")
                .hasSize(2);
        assertThat(cause().get("incidentType").asText()).isEqualTo("failedJob");
        assertThat(cause().get("incidentMessage").asText()).containsIgnoringCase("planted");
        assertThat(counted()).as(incidents().toPrettyString()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void onceMendedItIsTriedAnewAndNothingIsThereTwice() {
        jdbc.execute("alter table goal_verdict drop constraint planted");
        String job = cause().get("configuration").asText();
        expect(204, app.call("admin", "PUT", "/engine-rest/job/" + job + "/retries", "{\"retries\": 1}"));

        assertThat(incidents()).isEmpty();
        assertThat(counted()).isZero();
        assertThat(jdbc.queryForList("select state from goal_version order by version", String.class))
                .startsWith("PROPOSED")
                .filteredOn("PROPOSED"::equals)
                .hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from goal_verdict", Integer.class))
                .isEqualTo(1);
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
