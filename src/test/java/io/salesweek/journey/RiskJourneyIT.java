package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.Rehearsal.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Risks of one team over two weeks, over HTTP. */
@Journey
class RiskJourneyIT {

    private static final String PLAN = "userTask_planResponse";
    private static final String RESOLVE = "userTask_resolveRisk";
    private static final String REPORT = "userTask_submitReport";

    private static final String GOALS =
            "{'goals':[{'metric':'revenueWon','target':10000,'targetMode':'absolute','weight':100,'objective':'nov','why':'w'}],"
                    + "'plan':[{'day':'2026-11-17','activity':'visit','subject':'s'}]}";

    @LocalServerPort
    int port;

    private Rehearsal app;

    @BeforeAll
    void aTeamOpensItsWeek() {
        app = new Rehearsal(port);
        app.clock("2026-11-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "lihua,李华,director,,,zh",
                "hanmeimei,韩梅梅,manager,east,lihua,zh",
                "lilei,李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,team",
                "nov,East in November,revenueWon,24000,2026-11-01,2026-11-30,east");
        app.send(
                "accounts",
                "id,name,owner,creditLimit,outstanding,overdue,overdueDays",
                "acme,Acme Ltd,lilei,1000,500,200,12",
                "beta,Beta Ltd,,1000,,,",
                "gamma,Gamma Ltd,wangwei,,900,,");
        app.send("products", "id,name,price", "suite,Suite,7000");
        app.send(
                "deals",
                "id,owner,stage,account,product,amount,engagedOn,closedOn",
                "w1,lilei,won,acme,Suite,4000,2026-09-01,2026-11-10",
                "old,lilei,engaging,acme,Suite,30000,2026-10-17,",
                "new,lilei,engaging,beta,Suite,,2026-11-10,",
                "hers,wangwei,engaging,gamma,Suite,20000,2026-11-10,");
        expect(201, app.post("hanmeimei", "/api/weeks/2026-W47", null));
    }

    @Test
    @Order(1)
    void thePipelineIsLookedAtOnTheFirstMorning() {
        assertThat(risks("2026-W47", "lilei")).isEmpty();
        app.clock("2026-11-16T09:00:00+08:00");

        // 30,000 of 57,000 are Acme's and have not moved since 17 October; 57,000 is less than three times the 20,000
        // that are missing
        assertThat(rules("2026-W47", "lilei"))
                .containsExactlyInAnyOrder("dealsStale customer minor open", "concentration customer critical open");
        assertThat(risks("2026-W47", "wangwei")).isEmpty();
        JsonNode thin = form("hanmeimei", PLAN);
        assertThat(thin.get("what").asText()).contains("华东", "57,000", "20,000");
        assertThat(thin.get("severity").asText()).isEqualTo("重大");
        JsonNode stale = only("lilei", PLAN, "30 天");
        assertThat(stale.at("/deals/0/id").asText()).isEqualTo("old");
        assertThat(stale.get("deals")).hasSize(1);
    }

    @Test
    @Order(2)
    void goalsAreProposedAndADealIsWon() {
        for (String rep : List.of("lilei", "wangwei")) {
            expect(204, app.submit(rep, task(rep, "userTask_proposeGoals"), GOALS));
        }
        app.send(
                "deals",
                "id,owner,stage,account,product,amount,engagedOn,closedOn",
                "w2,lilei,won,acme,Suite,3000,2026-09-01,2026-11-16");
    }

    @Test
    @Order(2)
    void aCustomersRiskShowsTheCreditFiguresAndWhyItIsHowGrave() {
        JsonNode lean = only("lilei", PLAN, "Acme");

        assertThat(lean.at("/customer/0/name").asText()).isEqualTo("Acme Ltd");
        assertThat(lean.at("/customer/0/creditLimit").asText()).isEqualTo("1,000.00 CNY");
        assertThat(lean.at("/customer/0/overdueDays").asInt()).isEqualTo(12);
        assertThat(lean.get("what").asText()).contains("52.63 %");
        assertThat(lean.get("why").asText()).contains("高", "30,000.00 CNY", "风险级别，版本 1，第 8 行：可能性高，影响中：3 + 2 = 5");
    }

    @Test
    @Order(3)
    void anybodyRaisesARiskAndTheCustomersOwnerDealsWithIt() {
        assertThat(app.startForm("wangwei", "raise-risk").get("customers").findValuesAsText("value"))
                .contains("acme");
        Answer unknown = app.start(
                "wangwei", "raise-risk", "{'kind':'customer','description':'d','likelihood':'low','customer':'acne'}");
        expect(400, unknown);
        assertThat(unknown.sentence()).contains("acne");
        expect(400, app.start("wangwei", "raise-risk", "{'kind':'weather','description':'d','likelihood':'low'}"));
        expect(
                200,
                app.start(
                        "wangwei",
                        "raise-risk",
                        "{'kind':'customer','description':'Acme may leave us','likelihood':'medium','customer':'acme','amount':12000}"));

        JsonNode risk = only("lilei", PLAN, "Acme may leave us");
        assertThat(risk.get("severity").asText()).isEqualTo("重大");
        assertThat(risk.get("raisedBy").asText()).isEqualTo("Wang Wei");
        assertThat(rules("2026-W47", "lilei")).contains("null customer major open");
    }

    @Test
    @Order(4)
    void aReportFlagsARiskOnceAndItsCorrectionChangesIt() {
        expect(204, app.submit("wangwei", task("wangwei", REPORT), report(5000, "medium")));
        assertThat(rules("2026-W47", "wangwei")).containsExactly("null market minor open");
        assertThat(app.tasks("wangwei", PLAN, "")).isNotNull();

        String correction = report(60000, "medium").replace("{", "{'day':'2026-11-16',");
        expect(200, app.start("wangwei", "correct-daily-report", correction));
        expect(200, app.start("wangwei", "correct-daily-report", correction));

        assertThat(rules("2026-W47", "wangwei")).containsExactly("null market critical open");
        JsonNode form = only("wangwei", PLAN, "A rival");
        assertThat(form.get("history").findValuesAsText("what"))
                .containsExactly(
                        "Raised", "Severity judged", "Handed over", "Changed", "Severity judged", "Handed over");
        // the new period, 1 working day, is shorter than what was left of 5
        assertThat(due("wangwei", "A rival")).startsWith("2026-11-17T10:00");
    }

    @Test
    @Order(5)
    void aResponseEndsOnADayFromTodayToThirtyDaysOn() {
        String task = taskOf("lilei", PLAN, "Acme may leave us");
        expect(400, app.submit("lilei", task, plan("2026-11-15")));
        Answer tooFar = app.submit("lilei", task, plan("2026-12-17"));
        expect(400, tooFar);
        assertThat(tooFar.sentence()).contains("30").doesNotContain("ENGINE");
        expect(403, app.submit("wangwei", task, plan("2026-11-20")));
        expect(204, app.submit("lilei", task, plan("2026-12-16")));

        assertThat(rules("2026-W47", "lilei")).contains("null customer planned".replace("planned", "major planned"));
    }

    @Test
    @Order(6)
    void anUnplannedRiskClimbsFromRepToManagerToDirectorAndStaysThere() {
        assertThat(due("wangwei", "A rival")).startsWith("2026-11-17T10:00");
        app.clock("2026-11-17T18:00:00+08:00");
        assertThat(rules("2026-W47", "wangwei")).containsExactly("null market critical escalated");
        JsonNode atManager = only("hanmeimei", PLAN, "A rival");
        assertThat(atManager.get("history").findValuesAsText("what")).contains("逾期，上升一级");
        assertThat(due("hanmeimei", "A rival")).startsWith("2026-11-18T10:00");

        app.clock("2026-11-18T18:00:00+08:00");
        assertThat(due("lihua", "A rival")).startsWith("2026-11-19T10:00");
        app.clock("2026-11-19T18:00:00+08:00");
        // reminded every 2 working days: from Thursday to Monday
        assertThat(due("lihua", "A rival")).startsWith("2026-11-23T10:00");
        assertThat(priority("lihua", "A rival")).isEqualTo(80);
    }

    @Test
    @Order(7)
    void twoMissedReportsInARowAreTheManagersToDealWithUntilReportsComeAgain() {
        // Monday to Wednesday, the last one missed on Thursday at 10:00: the third was added to the risk of the second
        JsonNode missed = only("hanmeimei", PLAN, "李雷 连续缺交");
        assertThat(missed.get("what").asText()).contains("3", "2026-11-16", "2026-11-18");
        assertThat(missed.get("history").findValuesAsText("what")).containsOnlyOnce("再次发现");
        assertThat(rules("2026-W47", "lilei")).anyMatch(rule -> rule.startsWith("reportsMissed internal minor"));
    }

    @Test
    @Order(8)
    void whoIsBehindAtMidweekHasARiskAndWhoIsNotHasNone() {
        // 0 of 10,000 by Wednesday 18:00; 3,000 of 10,000 is not behind
        assertThat(rules("2026-W47", "wangwei")).contains("behindPace internal major open");
        assertThat(rules("2026-W47", "lilei")).noneMatch(rule -> rule.startsWith("behindPace"));
    }

    @Test
    @Order(9)
    void openRisksStandOnTheReviewsAgenda() {
        expect(204, app.submit("lilei", task("lilei", REPORT), "{'done':'d'}"));
        String review = "2026-W47/east";
        app.clock("2026-11-20T16:00:00+08:00");
        JsonNode agenda = app.form("hanmeimei", app.task("hanmeimei", "userTask_holdReview", review));
        assertThat(agenda.get("hasStanding").asBoolean()).isTrue();
        assertThat(agenda.get("standing").findValuesAsText("what"))
                .contains("Acme may leave us", "A rival undercuts us");
    }

    @Test
    @Order(10)
    void anAccountOverItsCreditLimitIsFoundAtImportOnceAndClosesItselfWhenItPays() {
        app.send("accounts", "id,name,creditLimit,outstanding", "beta,Beta Ltd,1000,1000");
        assertThat(rules("2026-W47", "lilei")).noneMatch(rule -> rule.startsWith("overCreditLimit"));
        app.send("accounts", "id,name,creditLimit,outstanding", "beta,Beta Ltd,1000,1000.01");
        app.send("accounts", "id,name,creditLimit,outstanding", "beta,Beta Ltd,1000,1000.01");
        // nobody owns it: the owner of its latest deal
        assertThat(rules("2026-W47", "lilei")).containsOnlyOnce("overCreditLimit customer major open");
        app.send("accounts", "id,name,creditLimit,outstanding", "beta,Beta Ltd,1000,61000.01");
        assertThat(rules("2026-W47", "lilei")).containsOnlyOnce("overCreditLimit customer critical open");
        JsonNode history = only("lilei", PLAN, "Beta").get("history");
        assertThat(history.findValuesAsText("what"))
                .containsExactly("从数据中发现", "评定级别", "交给处理人", "再次发现", "评定级别", "交给处理人");
        assertThat(history.findValuesAsText("text"))
                .as("what was at stake each time")
                .containsExactly("0.01 CNY", "重大", "", "60,000.01 CNY", "严重", "");
        app.send("accounts", "id,name,creditLimit,outstanding", "beta,Beta Ltd,1000,1000");
        assertThat(rules("2026-W47", "lilei")).containsOnlyOnce("overCreditLimit customer critical closed");
        assertThat(tasksOf("lilei", PLAN, "Beta")).isEmpty();
    }

    @Test
    @Order(11)
    void aRiskIsResolvedWithAnOutcome() {
        String task = taskOf("lilei", RESOLVE, "Acme may leave us");
        assertThat(app.form("lilei", task).get("planned").asText()).isEqualTo("Visit them · 2026-12-16");
        expect(400, app.submit("lilei", task, "{'outcome':'averted'}"));
        expect(204, app.submit("lilei", task, "{'outcome':'averted','comment':'They stay'}"));

        assertThat(rules("2026-W47", "lilei")).contains("null customer major closed");
    }

    @Test
    @Order(12)
    void aFurtherWeekAddsToARiskAndOneWhoseConditionIsGoneClosesItself() {
        // the old deal moves, so that it is no longer stale; it is still half of the pipeline
        app.send("deals", "id,owner,stage,account,amount", "old,lilei,engaging,acme,31000");
        app.clock("2026-11-23T09:00:00+08:00");

        assertThat(rules("2026-W48", "lilei"))
                .anyMatch(rule -> rule.startsWith("dealsStale") && rule.endsWith("closed"))
                .anyMatch(rule -> rule.startsWith("concentration") && rule.endsWith("escalated"));
        assertThat(tasksOf("lilei", PLAN, "30 天")).isEmpty();
        // Thursday's report came in time: reports come again
        assertThat(rules("2026-W48", "lilei"))
                .anyMatch(rule -> rule.startsWith("reportsMissed") && rule.endsWith("closed"));
    }

    private JsonNode risks(String week, String person) {
        Answer answer = app.get("hanmeimei", "/api/weeks/" + week + "/people/" + person);
        expect(200, answer);
        return answer.body().get("risks");
    }

    /** {@code rule kind severity state} of each. */
    private List<String> rules(String week, String person) {
        List<String> rules = new java.util.ArrayList<>();
        risks(week, person)
                .forEach(risk -> rules.add(risk.get("rule").asText() + " "
                        + risk.get("kind").asText() + " " + risk.get("severity").asText() + " "
                        + risk.get("state").asText()));
        return rules;
    }

    private String task(String person, String element) {
        Answer answer = app.get(person, "/engine-rest/task?assignee=" + person + "&taskDefinitionKey=" + element);
        assertThat(answer.body()).hasSize(1);
        return answer.body().get(0).get("id").asText();
    }

    private JsonNode form(String person, String element) {
        return app.form(person, task(person, element));
    }

    /** The person's tasks whose form speaks of this. */
    private List<JsonNode> tasksOf(String person, String element, String about) {
        List<JsonNode> found = new java.util.ArrayList<>();
        app.get(person, "/engine-rest/task?assignee=" + person + "&taskDefinitionKey=" + element)
                .body()
                .forEach(task -> {
                    if (app.form(person, task.get("id").asText())
                            .get("what")
                            .asText()
                            .contains(about)) {
                        found.add(task);
                    }
                });
        return found;
    }

    private String taskOf(String person, String element, String about) {
        List<JsonNode> found = tasksOf(person, element, about);
        assertThat(found).as(element + " of " + person + " about " + about).hasSize(1);
        return found.get(0).get("id").asText();
    }

    private JsonNode only(String person, String element, String about) {
        return app.form(person, taskOf(person, element, about));
    }

    /** In UTC, as the engine keeps it. */
    private String due(String person, String about) {
        return tasksOf(person, PLAN, about).get(0).get("due").asText();
    }

    private int priority(String person, String about) {
        return tasksOf(person, PLAN, about).get(0).get("priority").asInt();
    }

    private static String report(int amount, String likelihood) {
        return "{'done':'d','riskFlagged':true,'riskKind':'market','riskDescription':'A rival undercuts us',"
                + "'riskLikelihood':'" + likelihood + "','riskCustomer':'gamma','riskAmount':" + amount + "}";
    }

    private static String plan(String dueOn) {
        return "{'response':'Visit them','dueOn':'" + dueOn + "'}";
    }
}
