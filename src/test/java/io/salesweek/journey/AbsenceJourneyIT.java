package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.Rehearsal.Answer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * China's Spring Festival 2026 over HTTP: a week without a working day, then one from Tuesday to a make-up Saturday with people away.
 */
@Journey
class AbsenceJourneyIT {

    private static final String PROPOSE = "userTask_proposeGoals";
    private static final String REPORT = "userTask_submitReport";
    private static final String FEEDBACK = "userTask_giveFeedback";
    private static final String WEEK = "2026-W09/east/";

    @LocalServerPort
    int port;

    private Rehearsal app;

    @BeforeAll
    void twoTeamsInTheHolidays() {
        app = new Rehearsal(port);
        app.clock("2026-02-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,language",
                "hanmeimei,韩梅梅,manager,east,zh",
                "lilei,李雷,rep,east,zh",
                "wangwei,王伟,rep,east,zh",
                "zhaomin,赵敏,rep,east,zh",
                "anna,Anna,manager;rep,berlin,en");
        app.send("teams", "id,timeZone,calendar", "berlin,Europe/Berlin,mon-fri");
    }

    @Test
    @Order(1)
    void aWeekWithoutAWorkingDayIsNotOpened() {
        Answer answer = app.post("admin", "/api/weeks/2026-W08", null);
        expect(201, answer);
        assertThat(answer.body().get("opened").toString()).isEqualTo("[\"berlin\"]");
        assertThat(answer.body().at("/notOpened/0/team").asText()).isEqualTo("east");
        assertThat(answer.body().at("/notOpened/0/reason").asText()).isNotBlank();

        Answer refused = app.post("hanmeimei", "/api/weeks/2026-W08", null);
        expect(409, refused);
        assertThat(refused.body().at("/notOpened/0/reason").asText()).isEqualTo("这一周没有工作日。");
    }

    @Test
    @Order(2)
    void eachTeamsWeekOpensByItselfOnItsOwnMonday() {
        app.clock("2026-02-22T23:59:00+08:00");
        expect(404, app.get("admin", "/api/weeks/2026-W09/teams/east"));
        app.clock("2026-02-23T00:05:00+08:00");
        expect(200, app.get("admin", "/api/weeks/2026-W09/teams/east"));
        expect(404, app.get("admin", "/api/weeks/2026-W09/teams/berlin"));
        app.clock("2026-02-23T07:05:00+08:00");
        expect(200, app.get("admin", "/api/weeks/2026-W09/teams/berlin"));
        expect(200, app.post("admin", "/api/weeks/2026-W09", null));
    }

    @Test
    @Order(3)
    void theFirstDayIsTheFirstOneThatIsWorked() {
        assertThat(app.tasks("lilei", REPORT, WEEK + "lilei")).isEmpty();
        assertThat(due("lilei", PROPOSE)).startsWith("2026-02-24T10:00");
        assertThat(days("lilei")).isEqualTo("24 notDue, 25 notDue, 26 notDue, 27 notDue, 28 notDue");
    }

    @Test
    @Order(4)
    void sickTodayTheReportIsWithdrawnAndGoalsAreDueTomorrow() {
        app.clock("2026-02-24T09:30:00+08:00");
        assertThat(due("lilei", REPORT)).startsWith("2026-02-24T10:00");

        record("lilei", "lilei", "2026-02-24", "2026-02-24", "sick");

        assertThat(app.tasks("lilei", REPORT, WEEK + "lilei")).isEmpty();
        assertThat(due("lilei", PROPOSE)).startsWith("2026-02-25T10:00");
        assertThat(days("lilei")).startsWith("24 excused, 25 notDue");
        assertThat(days("zhaomin")).startsWith("24 due, 25 notDue");
    }

    @Test
    @Order(5)
    void whatIsWrongIsSaidWithTheFieldsLabel() {
        Answer refused = app.start("lilei", "record-absence", absence("lilei", "2026-02-26", "2026-02-25", "leave"));
        expect(400, refused);
        assertThat(refused.sentence()).contains("最后一天").doesNotContain("ENGINE");
        expect(400, app.start("lilei", "record-absence", absence("lilei", "2026-02-23", "2026-02-25", "leave")));
        Answer others = app.start("lilei", "record-absence", absence("zhaomin", "2026-02-26", "2026-02-26", "leave"));
        assertThat(others.status()).isBetween(400, 403);
        assertThat(days("zhaomin")).doesNotContain("excused");
    }

    @Test
    @Order(6)
    void aManagerRecordsADayGoneByAndTheMissedReportIsExcused() {
        app.clock("2026-02-25T10:00:00+08:00");
        assertThat(days("zhaomin")).startsWith("24 missed, 25 due");

        record("hanmeimei", "zhaomin", "2026-02-24", "2026-02-24", "training");

        assertThat(days("zhaomin")).startsWith("24 excused, 25 due");
    }

    @Test
    @Order(7)
    void anAbsenceTakenBackMakesTheDayAWorkingDayAgain() {
        record("zhaomin", "zhaomin", "2026-02-26", "2026-02-27", "leave");
        assertThat(days("zhaomin")).contains("26 excused, 27 excused");
        record("zhaomin", "zhaomin", "2026-02-26", "2026-02-26", "none");
        app.clock("2026-02-26T09:00:00+08:00");
        assertThat(days("zhaomin")).contains("26 due, 27 notDue");
        assertThat(app.tasks("zhaomin", REPORT, WEEK + "zhaomin")).isNotEmpty();
    }

    @Test
    @Order(8)
    void whomAbsencesLeaveNoDayHasNoFigures() {
        record("hanmeimei", "wangwei", "2026-02-23", "2026-03-01", "leave");
        assertThat(days("wangwei")).isEqualTo("24 excused, 25 excused, 26 excused, 27 excused, 28 excused");
        assertThat(app.tasks("wangwei", REPORT, WEEK + "wangwei")).isEmpty();
        assertThat(person("wangwei").get("discipline").isNull()).isTrue();
    }

    @Test
    @Order(9)
    void onTheOnlyOwnDayGoalsAreDueAtNoon() {
        app.clock("2026-03-02T09:00:00+08:00");
        record("hanmeimei", "lilei", "2026-03-02", "2026-03-05", "leave");
        assertThat(app.tasks("lilei", PROPOSE, "2026-W10/east/lilei")
                        .get(0)
                        .get("due")
                        .asText())
                .startsWith("2026-03-06T04:00");
    }

    @Test
    @Order(10)
    void theWeekEndsWithoutThem() {
        app.clock("2026-03-02T18:00:00+08:00");
        assertThat(app.get("hanmeimei", "/api/weeks/2026-W09/teams/east")
                        .body()
                        .get("state")
                        .asText())
                .isEqualTo("scored");
        assertThat(app.tasks("hanmeimei", FEEDBACK, WEEK + "lilei")).hasSize(1);
        assertThat(app.tasks("hanmeimei", FEEDBACK, WEEK + "wangwei")).isEmpty();
    }

    @Test
    @Order(11)
    void fromTheScoreOnAbsencesChangeNothing() {
        String before = days("lilei");
        assertThat(before).startsWith("24 excused, 25 missed");
        record("hanmeimei", "lilei", "2026-02-25", "2026-02-28", "sick");
        assertThat(days("lilei")).isEqualTo(before);
    }

    @Test
    @Order(12)
    void aWeekOpenedLateCountsTheDaysThatAreLeft() {
        app.clock("2026-03-04T16:30:00+08:00");
        app.send("people", "id,name,role,team,language", "chenjie,陈杰,manager;rep,south,zh");
        app.clock("2026-03-04T17:00:00+08:00");
        expect(404, app.get("admin", "/api/weeks/2026-W10/teams/south"));

        expect(201, app.post("chenjie", "/api/weeks/2026-W10", null));

        JsonNode week = app.get("admin", "/api/weeks/2026-W10/teams/south").body();
        assertThat(week.get("state").asText()).isEqualTo("running");
        assertThat(days(week.at("/people/0"))).isEqualTo("02 excused, 03 excused, 04 due, 05 notDue, 06 notDue");
        assertThat(app.tasks("chenjie", PROPOSE, "2026-W10/south/chenjie")
                        .get(0)
                        .get("due")
                        .asText())
                .startsWith("2026-03-05T10:00");
    }

    @Test
    @Order(13)
    void past1500OfTheLastDayItIsTooLate() {
        app.clock("2026-03-06T15:01:00+08:00");
        app.send("people", "id,name,role,team,language", "sunhao,孙浩,manager;rep,west,zh");
        Answer late = app.post("sunhao", "/api/weeks/2026-W10", null);
        expect(409, late);
        assertThat(late.body().at("/notOpened/0/reason").asText()).contains("15:00");
        expect(201, app.post("sunhao", "/api/weeks/2026-W11", null));
        expect(409, app.post("sunhao", "/api/weeks/2026-W12", null));
        expect(400, app.post("sunhao", "/api/weeks/2026-W54", null));
        expect(403, app.post("lilei", "/api/weeks/2026-W11", null));
    }

    private void record(String who, String person, String from, String to, String kind) {
        Answer answer = app.start(who, "record-absence", absence(person, from, to, kind));
        expect(200, answer);
    }

    private static String absence(String person, String from, String to, String kind) {
        return "{'person':'" + person + "','from':'" + from + "','to':'" + to + "','kind':'" + kind + "'}";
    }

    private String due(String person, String element) {
        return app.tasks(person, element, WEEK + person).get(0).get("due").asText();
    }

    private JsonNode person(String id) {
        JsonNode people =
                app.get("hanmeimei", "/api/weeks/2026-W09/teams/east").body().get("people");
        return StreamSupport.stream(people.spliterator(), false)
                .filter(person -> person.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Day of the month and state. */
    private String days(String person) {
        return days(person(person));
    }

    private static String days(JsonNode person) {
        return String.join(
                ", ",
                StreamSupport.stream(person.get("reports").spliterator(), false)
                        .map(report -> report.get("day").asText().substring(8) + " "
                                + report.get("state").asText())
                        .toList());
    }
}
