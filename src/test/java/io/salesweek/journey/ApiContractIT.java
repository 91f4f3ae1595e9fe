package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static io.salesweek.journey.Rehearsal.json;
import static io.salesweek.journey.Shape.assertShape;
import static io.salesweek.journey.ToldWeek.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.Rehearsal.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs rely on, call by call: CONTRACT.md, "HTTP", with its JSON of a team's week as the sample. */
@Journey
class ApiContractIT {

    private static final JsonNode GOAL = json(
            """
            {'metric': 'revenueWon', 'target': 10000.00, 'actual': 12500.00, 'weight': 60, 'attainment': 1.25, 'baseline': 9800.00,
             'state': 'proposed | returned | confirmed | carriedOver', 'decidedBy': 'rule | manager | deadline'}
            """);

    private static final String PERSON =
            """
            'id': 'lilei', 'name': '李雷', 'goals': [GOAL],
            'plan': [{'id': '…', 'day': '2026-11-23', 'activity': 'visit', 'subject': '…', 'customer': '…', 'hours': 2,
                      'priority': 'high | medium | low', 'with': '…', 'done': false}],
            'reports': [{'day': '2026-11-23', 'state': 'notDue | due | onTime | late | missed | excused'}],
            'goalAttainment': 1.0500, 'discipline': 0.9000, 'planCompletion': 0.8333, 'score': 99.5, 'grade': 'A | B | C | D',
            'bonus': {'id': '…', 'quota': 12000.00, 'quotaAttainment': 1.0417, 'amount': 250.00,
                      'state': 'preview | none | pending | approved | rejected | disputed | paid'},
            'corrections': [{'id': '…', 'week': '2026-W46', 'amount': -250.00, 'state': 'pending'}],
            'risks': [{'id': '…', 'rule': 'behindPace', 'kind': 'internal', 'severity': 'major', 'state': 'open'}]
            """
                    .replace("GOAL", GOAL.toString().replace('"', '\''));

    private static final JsonNode TEAM_WEEK = json(
            """
            {'week': '2026-W48', 'team': 'east', 'state': 'planning | running | review | scored | closed', 'currency': 'CNY',
             'people': [{PERSON}],
             'review': {'state': 'open | held | notHeld', 'minutes': '…', 'decisions': '…',
                        'points': [{'id': '…', 'kind': 'point | problem | proposal', 'text': '…', 'by': 'lilei'}]},
             'actionItems': [{'id': '…', 'what': '…', 'owner': 'lilei', 'dueOn': '2026-11-30', 'state': 'open | done'}]}
            """
                    .replace("PERSON", PERSON));

    private static final JsonNode EXPLANATION = json(
            """
            {'of': 'score', 'value': 99.5, 'formula': '…', 'inputs': {}, 'decision': 'score-weights', 'version': 1, 'rule': '…',
             'at': '…', 'by': '…'}
            """);

    private static final String W48 = "/api/weeks/2026-W48";
    private static final String EAST = W48 + "/teams/east";

    @LocalServerPort
    int port;

    private Rehearsal app;

    @BeforeAll
    void aCompany() {
        app = new Rehearsal(port);
        app.clock("2026-11-21T09:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "liufang,刘芳,director,,,zh",
                "sunli,孙丽,finance,,,zh",
                "zhouyang,周阳,process-owner,,,zh",
                "hanmeimei,韩梅梅,manager,east,liufang,zh",
                "lilei,李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en",
                "zhangqiang,Zhang Qiang,manager,north,,en",
                "zhaomin,赵敏,rep,north,,zh");
        app.send("accounts", "id,name", "acme,Acme");
        app.send("deals", "id,owner,stage,account,amount,closedOn", "d1,lilei,won,acme,1250.50,2026-11-24");
    }

    @Test
    @Order(1)
    void aWeekIsOpenedOnceAndEachAnswerTellsItsTeams() {
        expect(404, app.get("admin", EAST));
        Answer first = app.post("hanmeimei", W48, null);
        expect(201, first);
        assertThat(first.body()).isEqualTo(json("{'opened':['east'],'already':[],'notOpened':[]}"));
        Answer both = app.post("zhouyang", W48, null);
        expect(201, both);
        assertThat(both.body()).isEqualTo(json("{'opened':['north'],'already':['east'],'notOpened':[]}"));
        Answer again = app.post("admin", W48 + "?team=east", null);
        expect(200, again);
        assertThat(again.body()).isEqualTo(json("{'opened':[],'already':['east'],'notOpened':[]}"));

        Answer none = app.post("admin", "/api/weeks/2026-W50", null);
        expect(409, none);
        assertProblem(none, 409);
        assertThat(texts(none.body().get("notOpened"), "team")).containsExactly("east", "north");
        assertThat(texts(none.body().get("notOpened"), "reason"))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        expect(403, app.post("lilei", W48, null));
        expect(403, app.post("hanmeimei", W48 + "?team=north", null));
        expect(404, app.post("admin", W48 + "?team=mars", null));
    }

    @Test
    @Order(2)
    void aWeekThatHasJustBegunHasItsShape() {
        assertShape(TEAM_WEEK, app.get("hanmeimei", EAST).body(), "week");
        JsonNode lilei = app.get("lilei", W48 + "/people/lilei").body();
        assertThat(lilei.get("goals")).isEmpty();
        assertThat(lilei.get("score").isNull()).isTrue();
        assertThat(lilei.get("explanations")).isEmpty();
    }

    @Test
    @Order(3)
    void aScoredWeekHasItsShapeWithEveryListFilled() {
        aWeekGoesBy();

        JsonNode week = app.get("hanmeimei", EAST).body();
        assertShape(TEAM_WEEK, week, "week");
        for (String list :
                List.of("/people/0/goals", "/people/0/plan", "/people/0/reports", "/review/points", "/actionItems")) {
            assertThat(week.at(list)).as(list).isNotEmpty();
        }
        assertThat(week.get("state").asText()).isEqualTo("scored");
        assertThat(week.at("/people/0/goals/0/actual").decimalValue()).isEqualByComparingTo("1250.50");
    }

    private void aWeekGoesBy() {
        app.clock("2026-11-23T10:00:00+08:00");
        expect(200, app.start("wangwei", "add-review-point", "{'kind':'proposal','text':'Visit in pairs'}"));
        expect(
                204,
                app.submit(
                        "lilei",
                        app.task("lilei", "userTask_proposeGoals", "2026-W48/east/lilei"),
                        """
                        {'goals':[{'metric':'revenueWon','target':1000,'weight':60,'why':'w'},
                                  {'metric':'calls','target':2,'weight':40,'why':'w'}],
                         'plan':[{'day':'2026-11-24','activity':'visit','subject':'s','customer':'acme','hours':2.5,'urgent':true,'with':'Wei'}]}
                        """));
        expect(
                204,
                app.submit(
                        "lilei",
                        app.task("lilei", "userTask_submitReport", "2026-W48/east/lilei"),
                        "{'done':'d','calls':3}"));
        app.clock("2026-11-27T16:00:00+08:00");
        expect(
                204,
                app.submit(
                        "hanmeimei",
                        app.task("hanmeimei", "userTask_holdReview", "2026-W48/east"),
                        "{'minutes':'m','decisions':'d','actionItems':[{'what':'w','owner':'lilei','dueOn':'2026-11-30'}]}"));
        app.clock("2026-11-30T10:00:00+08:00");
    }

    @Test
    @Order(4)
    void aPersonsWeekIsTheSameElementWithVersionsAndExplanations() {
        JsonNode told = app.get("lilei", W48 + "/people/lilei").body();
        JsonNode element = app.get("hanmeimei", EAST).body().at("/people/0");
        element.fields()
                .forEachRemaining(field ->
                        assertThat(told.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(told).hasSize(element.size() + 2);
        assertThat(told.at("/versions/goals")).hasSize(2);
        assertThat(told.at("/versions/reports")).hasSize(1);
        assertThat(texts(told.get("explanations"), "of"))
                .containsExactlyInAnyOrder(
                        "attainment.revenueWon",
                        "attainment.calls",
                        "goalAttainment",
                        "discipline",
                        "planCompletion",
                        "score",
                        "grade");
        told.get("explanations").forEach(row -> {
            assertThat(row).hasSize(EXPLANATION.size());
            EXPLANATION.fieldNames().forEachRemaining(name -> assertThat(row.hasNonNull(name))
                    .as(name)
                    .isTrue());
            assertThat(row.get("value").isNumber())
                    .isEqualTo(!row.get("of").asText().equals("grade"));
        });
    }

    @ParameterizedTest(name = "{0} reads {1}: {2}")
    @Order(5)
    @CsvSource({
        "hanmeimei, teams/east, 200",
        "liufang, teams/east, 200",
        "sunli, teams/north, 200",
        "zhouyang, teams/east, 200",
        "lilei, teams/east, 200",
        "lilei, teams/north, 403",
        "zhangqiang, teams/east, 403",
        "admin, teams/mars, 404",
        "lilei, people/lilei, 200",
        "lilei, people/wangwei, 403",
        "zhangqiang, people/lilei, 403",
        "hanmeimei, people/lilei, 200",
        "admin, people/nobody, 404",
        "admin, people/hanmeimei, 404",
    })
    void whoMaySeeWhat(String who, String what, int status) {
        Answer answer = app.get(who, W48 + "/" + what);
        expect(status, answer);
        if (status >= 400) {
            assertProblem(answer, status);
        }
    }

    @Test
    @Order(6)
    void aMemberSeesWhatTheTeamsViewGrants() {
        JsonNode progress = ofColleague("lilei", app.get("wangwei", EAST));
        assertThat(progress.at("/goals/0/metric").asText()).isEqualTo("revenueWon");
        assertThat(progress.at("/goals/0/attainment").isNumber()).isTrue();
        assertThat(progress.at("/goals/0/state").asText()).isEqualTo("confirmed");
        for (String hidden : List.of("target", "actual", "weight", "baseline", "decidedBy")) {
            assertThat(progress.at("/goals/0").get(hidden).isNull()).as(hidden).isTrue();
        }
        for (String hidden : List.of(
                "plan",
                "reports",
                "goalAttainment",
                "discipline",
                "planCompletion",
                "score",
                "grade",
                "bonus",
                "corrections",
                "risks")) {
            assertThat(progress.get(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(ofColleague("wangwei", app.get("wangwei", EAST)).get("reports"))
                .hasSize(5);

        app.send("teams", "id,memberView", "east,allButMoney");
        assertThat(ofColleague("lilei", app.get("wangwei", EAST)).get("score").isNumber())
                .isTrue();
        app.send("teams", "id,memberView", "east,none");
        assertThat(texts(app.get("wangwei", EAST).body().get("people"), "id")).containsExactly("wangwei");
    }

    @ParameterizedTest
    @Order(7)
    @ValueSource(strings = {EAST, "/api/nothing", "/v3/api-docs", "/engine-rest/task", "/api/clock"})
    void whoIsNotSignedInIsToldSoAndNotLedElsewhere(String path) {
        Answer answer = app.get(null, path);
        expect(401, answer);
        assertProblem(answer, 401);
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource({
        "/api/weeks/2026-W54/teams/east, 400",
        "/api/weeks/next/people/lilei, 400",
        "/api/nothing, 404",
        "/api/weeks, 404"
    })
    void whatIsWrongIsAProblemInThePersonsLanguage(String path, int status) {
        Answer chinese = app.get("liufang", path);
        expect(status, chinese);
        assertProblem(chinese, status);
        assertThat(chinese.sentence()).matches(".*\\p{IsHan}.*");
        Answer english = app.get("zhangqiang", path);
        assertProblem(english, status);
        assertThat(english.sentence()).doesNotMatch(".*\\p{IsHan}.*").isNotBlank();
    }

    @Test
    @Order(9)
    void everyCallIsDescribed() {
        JsonNode described = app.get("wangwei", "/v3/api-docs").body();
        assertThat(described.get("openapi").asText()).startsWith("3.");
        for (String call : List.of(
                "post /api/imports/{kind}",
                "post /api/weeks/{week}",
                "get /api/weeks/{week}/teams/{team}",
                "get /api/weeks/{week}/people/{id}",
                "get /api/audit/verify",
                "get /api/clock",
                "put /api/clock")) {
            String[] verbAndPath = call.split(" ");
            JsonNode operation = described.path("paths").path(verbAndPath[1]).path(verbAndPath[0]);
            assertThat(operation.path("summary").asText()).as(call).isNotBlank();
            assertThat(names(operation.get("responses"))).as(call).contains("200", "401", "403");
            assertThat(operation
                            .at("/responses/403/content/application~1problem+json/schema/$ref")
                            .asText())
                    .as(call)
                    .isEqualTo("#/components/schemas/Problem");
        }
        assertThat(names(described.at("/paths/~1api~1imports~1{kind}/post/requestBody/content")))
                .containsExactlyInAnyOrder("text/csv", "multipart/form-data");
        assertThat(names(described.at("/paths/~1api~1weeks~1{week}/post/responses")))
                .contains("200", "201", "409");
        assertThat(described
                        .at(
                                "/paths/~1api~1weeks~1{week}~1teams~1{team}/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/TeamWeekView");
        assertThat(names(described.at("/components/schemas/Problem/properties")))
                .contains("type", "title", "status", "detail", "instance");
        assertThat(names(described.at("/components/schemas/TeamWeekView/properties")))
                .containsExactlyInAnyOrderElementsOf(names(TEAM_WEEK));
    }

    @Test
    @Order(10)
    void importsAnswerWithCountsAndRejectedRows() {
        Answer answer = app.call(
                "zhouyang", "POST", "/api/imports/accounts", "text/csv", "id,name\nacme,Acme\nnew,New\nbad id,X");
        expect(200, answer);
        assertShape(
                json(
                        "{'accepted':1,'updated':0,'unchanged':1,'rejected':[{'line':4,'column':'id','value':'bad id','reason':'…'}]}"),
                answer.body(),
                "import");
        assertThat(answer.body().at("/rejected/0/line").asInt()).isEqualTo(4);
        expect(400, app.call("admin", "POST", "/api/imports/accounts", "text/csv", "id,name,colour\nx,X,red"));
        expect(403, app.call("zhouyang", "POST", "/api/imports/people", "text/csv", "id,name,role\nx,X,finance"));
        expect(
                403,
                app.call("hanmeimei", "POST", "/api/imports/deals", "text/csv", "id,owner,stage\nx,lilei,engaging"));
        expect(404, app.call("admin", "POST", "/api/imports/pigs", "text/csv", "id\nx"));
    }

    /** RFC 9457, without anything of the inside. */
    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("title").asText()).isNotBlank();
        assertThat(answer.sentence()).isNotBlank().doesNotContain("Exception", "io.salesweek", "org.");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode ofColleague(String id, Answer week) {
        return StreamSupport.stream(week.body().get("people").spliterator(), false)
                .filter(person -> person.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
