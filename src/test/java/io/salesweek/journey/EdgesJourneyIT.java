package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static io.salesweek.journey.ToldWeek.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Edges of the calendar and of the reporting lines over HTTP: a week with one working day and the year's 53rd, a manager with own sales,
 * a manager and a rep without manager. The operator's folder gives {@code cn} its 2027 and makes a calendar of its own.
 */
@Journey
@TestPropertySource(properties = "salesweek.calendars=src/test/resources/operators-calendars")
class EdgesJourneyIT {

    private static final String PROPOSE = "userTask_proposeGoals";
    private static final String CONFIRM = "userTask_confirmGoals";
    private static final String REPORT = "userTask_submitReport";
    private static final String REVIEW = "userTask_holdReview";
    private static final String GIVE = "userTask_giveFeedback";
    private static final String HELP = "userTask_answerHelp";

    private static final String GOALS = "[{'metric':'revenueWon','target':1000,'weight':100,'why':'w'}]";
    private static final String FEEDBACK = "{'praise':'p','improve':'i','suggestion':'s'}";

    @LocalServerPort
    int port;

    private Rehearsal app;

    @BeforeAll
    void threeTeamsBeforeTheYearsEnd() {
        app = new Rehearsal(port);
        app.clock("2026-12-19T09:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "liufang,刘芳,director,,,zh",
                "hanmeimei,韩梅梅,manager;rep,east,liufang,zh",
                "lilei,李雷,rep,east,,zh",
                "anna,Anna,manager;rep,short,,en",
                "loner,Loner,rep,alone,,en",
                "zoe,Zoe,director;rep,alone,,en");
        app.send("teams", "id,everyGoalSeen,calendar", "east,true,cn", "short,true,short", "alone,true,cn");
        app.send(
                "deals",
                "id,owner,stage,amount,closedOn",
                "monday,lilei,won,100,2026-12-21",
                "sunday,lilei,won,20,2026-12-27",
                "oldYear,lilei,won,300,2026-12-31",
                "newYear,lilei,won,4000,2027-01-03",
                "next,lilei,won,50000,2027-01-04");
    }

    @Test
    @Order(1)
    void inAWeekWithOneWorkingDayGoalsAreDueAtNoon() {
        app.clock("2026-12-21T09:00:00+08:00");
        assertThat(due("anna", PROPOSE, "2026-W52/short/anna")).startsWith("2026-12-21T04:00");
        assertThat(due("lilei", PROPOSE, "2026-W52/east/lilei")).startsWith("2026-12-21T10:00");
        assertThat(texts(week("2026-W52", "short").at("/people/0/reports"), "day"))
                .containsExactly("2026-12-21");
        assertThat(texts(week("2026-W52", "east").at("/people/0/reports"), "day"))
                .hasSize(5);
    }

    @Test
    @Order(2)
    void nobodyDecidesOnTheirOwnGoals() {
        propose("hanmeimei", "2026-W52/east/hanmeimei");
        propose("lilei", "2026-W52/east/lilei");
        propose("anna", "2026-W52/short/anna");

        assertThat(app.tasks("hanmeimei", CONFIRM, "2026-W52/east/hanmeimei")).isEmpty();
        decide("liufang", "2026-W52/east/hanmeimei");
        decide("hanmeimei", "2026-W52/east/lilei");
        assertDecided("2026-W52", "east", "hanmeimei", "manager");
        assertDecided("2026-W52", "east", "lilei", "manager");
    }

    @Test
    @Order(3)
    void withoutAManagerItIsADirectorsGroupsTask() {
        assertThat(app.tasks("anna", CONFIRM, "2026-W52/short/anna")).isEmpty();
        claim("liufang", CONFIRM, "2026-W52/short/anna");
        decide("liufang", "2026-W52/short/anna");
        assertDecided("2026-W52", "short", "anna", "manager");
    }

    /** One of the group's two directors is whom it is about. */
    @Test
    @Order(4)
    void whomItIsAboutDoesNotDecideThoughOfTheGroup() {
        propose("zoe", "2026-W52/alone/zoe");
        expect(403, app.submit("zoe", claim("zoe", CONFIRM, "2026-W52/alone/zoe"), "{'decision':'confirm'}"));
        String report = app.task("zoe", REPORT, "2026-W52/alone/zoe");
        expect(204, app.submit("zoe", report, "{'done':'d','helpNeeded':'Who knows them?'}"));
        expect(403, app.submit("zoe", claim("zoe", HELP, "2026-W52/alone/zoe"), "{'answer':'I do'}"));
        expect(403, app.start("hanmeimei", "change-goals", change("hanmeimei")));
    }

    /** At 16:00 of the only day it is the review's; the report may be late until the first working day after the week. */
    @Test
    @Order(5)
    void theOnlyDayIsTheLastOneToo() {
        app.clock("2026-12-21T16:00:00+08:00");
        assertThat(week("2026-W52", "short").get("state").asText()).isEqualTo("review");
        expect(204, app.submit("anna", app.task("anna", REVIEW, "2026-W52/short"), "{'minutes':'m'}"));
        app.clock("2026-12-28T09:30:00+08:00");
        String report = StreamSupport.stream(
                        app.tasks("anna", REPORT, "2026-W52/short/anna").spliterator(), false)
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        expect(204, app.submit("anna", report, "{'done':'d'}"));
        app.clock("2026-12-28T10:00:00+08:00");
        JsonNode anna = person("2026-W52", "short", "anna");
        assertThat(texts(anna.get("reports"), "state")).containsExactly("late");
        assertThat(anna.get("discipline").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(anna.get("score").decimalValue()).isEqualByComparingTo("7.5");
    }

    @Test
    @Order(6)
    void sundaysDealCountsAndASilentRepHoldsUpNobody() {
        app.clock("2026-12-28T18:00:00+08:00");
        assertThat(week("2026-W52", "east").get("state").asText()).isEqualTo("scored");
        assertThat(revenue("2026-W52", "lilei")).isEqualByComparingTo("120");
        JsonNode loner = person("2026-W52", "alone", "loner");
        assertThat(loner.get("goals")).isEmpty();
        assertThat(loner.get("score").isNull()).isTrue();
        assertThat(week("2026-W52", "alone").at("/review/state").asText()).isEqualTo("notHeld");
    }

    @Test
    @Order(7)
    void feedbackGoesUpTheSameLine() {
        expect(204, app.submit("hanmeimei", app.task("hanmeimei", GIVE, "2026-W52/east/lilei"), FEEDBACK));
        assertThat(app.tasks("hanmeimei", GIVE, "2026-W52/east/hanmeimei")).isEmpty();
        expect(204, app.submit("liufang", app.task("liufang", GIVE, "2026-W52/east/hanmeimei"), FEEDBACK));
        groupTask(GIVE, "2026-W52/short/anna");
        groupTask(GIVE, "2026-W52/alone/loner");
        expect(403, app.submit("zoe", claim("zoe", GIVE, "2026-W52/alone/zoe"), FEEDBACK));
    }

    @Test
    @Order(8)
    void the53rdWeekRunsAcrossTheYearsEndWithTheOperatorsHoliday() {
        assertThat(texts(week("2026-W53", "east").at("/people/0/reports"), "day"))
                .containsExactly("2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31");
        assertThat(texts(week("2026-W53", "short").at("/people/0/reports"), "day"))
                .hasSize(5)
                .endsWith("2027-01-01");
        assertThat(person("2026-W53", "east", "lilei").at("/goals/0/state").asText())
                .isEqualTo("carriedOver");

        app.clock("2026-12-31T16:00:00+08:00");
        assertThat(week("2026-W53", "east").get("state").asText()).isEqualTo("review");
        assertThat(week("2026-W53", "short").get("state").asText()).isEqualTo("running");
        expect(400, app.post("admin", "/api/weeks/2026-W54", null));
        expect(400, app.post("admin", "/api/weeks/2025-W53", null));
        Rehearsal.Answer next = app.post("admin", "/api/weeks/2027-W01?team=east", null);
        expect(201, next);
        assertThat(next.body().get("opened").toString()).isEqualTo("[\"east\"]");
    }

    @Test
    @Order(9)
    void theFirstWeekOfTheYearFollowsThe53rd() {
        app.clock("2027-01-04T18:00:00+08:00");
        assertThat(week("2026-W53", "east").get("state").asText()).isEqualTo("scored");
        assertThat(revenue("2026-W53", "lilei")).isEqualByComparingTo("4300");
        expect(200, app.get("admin", "/api/weeks/2027-W01/teams/short"));

        JsonNode goal = person("2027-W01", "east", "lilei").at("/goals/0");
        assertThat(goal.get("state").asText()).isEqualTo("carriedOver");
        assertThat(goal.get("actual").decimalValue()).isEqualByComparingTo("50000");
        // 120 and 4,300 in five and four working days, for five.
        assertThat(goal.get("baseline").decimalValue()).isEqualByComparingTo("2455.56");
    }

    private void propose(String rep, String key) {
        String day = key.startsWith("2026-W52") ? "2026-12-21" : "2026-12-28";
        String plan = "[{'day':'" + day + "','activity':'call','subject':'s'}]";
        expect(204, app.submit(rep, app.task(rep, PROPOSE, key), "{'goals':" + GOALS + ",'plan':" + plan + "}"));
    }

    private void decide(String who, String key) {
        expect(204, app.submit(who, app.task(who, CONFIRM, key), "{'decision':'confirm'}"));
    }

    private void assertDecided(String week, String team, String rep, String by) {
        JsonNode goal = person(week, team, rep).at("/goals/0");
        assertThat(goal.get("state").asText()).isEqualTo("confirmed");
        assertThat(goal.get("decidedBy").asText()).isEqualTo(by);
    }

    /** The only open one of the directors. */
    private String groupTask(String element, String key) {
        Rehearsal.Answer answer = app.get(
                "liufang",
                "/engine-rest/task?candidateGroup=director&taskDefinitionKey=" + element
                        + "&processInstanceBusinessKey=" + key);
        expect(200, answer);
        assertThat(answer.body()).hasSize(1);
        return answer.body().at("/0/id").asText();
    }

    private String claim(String who, String element, String key) {
        String task = groupTask(element, key);
        expect(204, app.post(who, "/engine-rest/task/" + task + "/claim", Rehearsal.json("{'userId':'" + who + "'}")));
        return task;
    }

    private static String change(String person) {
        return "{'person':'" + person + "','reason':'r','goals':" + GOALS + "}";
    }

    private String due(String person, String element, String key) {
        return app.tasks(person, element, key).at("/0/due").asText();
    }

    private BigDecimal revenue(String week, String rep) {
        return person(week, "east", rep).at("/goals/0/actual").decimalValue();
    }

    private JsonNode week(String week, String team) {
        Rehearsal.Answer answer = app.get("admin", "/api/weeks/" + week + "/teams/" + team);
        expect(200, answer);
        return answer.body();
    }

    private JsonNode person(String week, String team, String id) {
        return StreamSupport.stream(week(week, team).get("people").spliterator(), false)
                .filter(person -> person.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
