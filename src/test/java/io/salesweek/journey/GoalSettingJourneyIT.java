package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static io.salesweek.journey.Rehearsal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.Rehearsal.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One team's goals over two weeks, over HTTP as another program would send them. */
@Journey
class GoalSettingJourneyIT {

    private static final String PROPOSE = "userTask_proposeGoals";
    private static final String REVISE = "userTask_reviseGoals";
    private static final String CONFIRM = "userTask_confirmGoals";

    private static final String PLAN =
            "[{'day':'2026-11-17','activity':'visit','subject':'Contract','customer':'acme','hours':2,'urgent':true,'important':true}]";
    private static final String GOOD = goals("revenueWon:10000:60:nov", "calls:20:40:nov");
    private static final String AIMLESS = goals("revenueWon:10000:60:", "calls:20:40:");

    @LocalServerPort
    int port;

    private Rehearsal app;

    @BeforeAll
    void aTeamOpensItsWeek() {
        app = new Rehearsal(port);
        app.clock("2026-11-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,language",
                "hanmeimei,韩梅梅,manager,east,zh",
                "zhangqiang,张强,manager,north,zh",
                "lilei,李雷,rep,east,zh",
                "wangwei,Wang Wei,rep,east,en",
                "zhaomin,赵敏,rep,east,zh",
                "chenjie,Chen Jie,rep,east,en",
                "sunhao,Sun Hao,rep,east,en");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei", "north,华北,zhangqiang");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,team",
                "nov,East in November,revenueWon,240000,2026-11-01,2026-11-30,east",
                "oct,East in October,revenueWon,200000,2026-10-01,2026-10-31,east");
        app.send("accounts", "id,name", "acme,Acme Ltd");
        app.send(
                "deals",
                "id,owner,stage,account,product,amount,engagedOn,closedOn",
                "d1,lilei,won,acme,Suite,1000,2026-10-01,2026-10-15");
        expect(201, app.post("hanmeimei", "/api/weeks/2026-W47", null));
    }

    @Test
    @Order(1)
    void whatBreaksARuleIsRefusedInOneSentenceThatNamesTheFieldAndNothingIsStored() {
        String task = app.task("lilei", PROPOSE, "2026-W47/east/lilei");
        assertRefused(task, goals("revenueWon:10000:60:nov", "calls:20:30:nov"), PLAN, "周目标", "90");
        assertRefused(task, goals("calls:20.5:100:nov"), PLAN, "周目标", "目标值");
        assertRefused(task, goals("likes:20:100:nov"), PLAN, "指标", "likes");
        assertRefused(task, goals("calls:20:100:dec"), PLAN, "上级目标", "dec");
        assertRefused(task, GOOD, PLAN.replace("2026-11-17", "2026-11-23"), "周计划", "日期");
        assertRefused(task, GOOD, PLAN.replace("'hours':2", "'hours':10.25"), "小时");
        assertRefused(task, GOOD, PLAN.replace("acme", "acne"), "客户", "acne");
        assertRefused(task, GOOD.replace("'absolute'", "'percentOfBaseline'"), PLAN, "目标值");
        assertThat(goalsOf("2026-W47", "lilei")).isEmpty();
    }

    @Test
    @Order(2)
    void goodGoalsAreConfirmedByTheTable() {
        JsonNode form = app.form("lilei", app.task("lilei", PROPOSE, "2026-W47/east/lilei"));
        assertThat(form.get("returned").asBoolean()).isFalse();
        assertThat(form.get("headline").asText()).contains("李雷", "2026-W47", "配额");
        assertThat(form.get("objectives").findValuesAsText("value")).containsExactly("nov");
        assertThat(form.get("metrics").findValuesAsText("value"))
                .containsExactly("revenueWon", "newCustomers", "visits", "calls", "proposals");

        propose("lilei", PROPOSE, GOOD, PLAN);

        assertStand("2026-W47", "lilei", "confirmed", "rule");
        assertThat(goalsOf("2026-W47", "lilei").get(0).get("target").decimalValue())
                .isEqualByComparingTo("10000");
        assertThat(week("2026-W47", "lilei").get("plan").get(0).get("priority").asText())
                .isEqualTo("high");
    }

    @Test
    @Order(3)
    void goalsTheTableReturnsComeBackWithReasonsAndWhatWasSent() {
        propose("wangwei", PROPOSE, AIMLESS, "[]");

        assertStand("2026-W47", "wangwei", "returned", "rule");
        JsonNode form = app.form("wangwei", app.task("wangwei", REVISE, "2026-W47/east/wangwei"));
        assertThat(form.get("returned").asBoolean()).isTrue();
        assertThat(form.get("reasonRows").findValuesAsText("reason"))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("objective"));
        assertThat(form.get("goals").findValuesAsText("metric")).containsExactly("revenueWon", "calls");
        assertThat(form.get("goals").get(0).get("target").decimalValue()).isEqualByComparingTo("10000");

        propose("wangwei", REVISE, goals("revenueWon:10000:60:oct", "calls:20:40:nov"), PLAN);
        assertStand("2026-W47", "wangwei", "returned", "rule");
        propose("wangwei", REVISE, GOOD, PLAN);
        assertStand("2026-W47", "wangwei", "confirmed", "rule");
    }

    @Test
    @Order(4)
    void goalsOutOfBalanceAreTheManagersToDecide() {
        String light = goals("revenueWon:10000:30:nov", "calls:20:70:nov");
        propose("zhaomin", PROPOSE, light, PLAN);
        assertStand("2026-W47", "zhaomin", "proposed", null);
        String task = app.task("hanmeimei", CONFIRM, "2026-W47/east/zhaomin");
        JsonNode form = app.form("hanmeimei", task);
        assertThat(form.get("decisions").findValuesAsText("value")).containsExactly("confirm", "return", "change");
        assertThat(form.get("proposalRows").get(0).get("findings").asText()).isEqualTo("均衡");
        expect(400, app.submit("hanmeimei", task, "{'decision':'return'}"));
        expect(204, app.submit("hanmeimei", task, "{'decision':'return','comment':'电话太多了'}"));

        assertStand("2026-W47", "zhaomin", "returned", "manager");
        JsonNode revision = app.form("zhaomin", app.task("zhaomin", REVISE, "2026-W47/east/zhaomin"));
        assertThat(revision.get("reasonRows").get(0)).isEqualTo(json("{'about':'韩梅梅','reason':'电话太多了'}"));

        propose("zhaomin", REVISE, light, PLAN);
        String again = app.task("hanmeimei", CONFIRM, "2026-W47/east/zhaomin");
        expect(204, app.submit("hanmeimei", again, "{'decision':'confirm'}"));
        assertStand("2026-W47", "zhaomin", "confirmed", "manager");
        assertThat(app.tasks("hanmeimei", CONFIRM, "2026-W47/east/zhaomin")).isEmpty();
    }

    @Test
    @Order(5)
    void afterTwoReturnsTheManagerDecidesAndCannotReturnThem() {
        propose("sunhao", PROPOSE, AIMLESS, PLAN);
        propose("sunhao", REVISE, AIMLESS, PLAN);
        propose("sunhao", REVISE, AIMLESS, PLAN);

        String task = app.task("hanmeimei", CONFIRM, "2026-W47/east/sunhao");
        assertThat(app.form("hanmeimei", task).get("decisions").findValuesAsText("value"))
                .containsExactly("confirm", "change");
        expect(400, app.submit("hanmeimei", task, "{'decision':'return','comment':'once more'}"));
    }

    @Test
    @Order(6)
    void whoSendsNothingAndHasNoEarlierGoalsLeavesAnEmptyListToTheManager() {
        app.clock("2026-11-16T18:00:00+08:00");

        assertThat(app.tasks("chenjie", PROPOSE, "2026-W47/east/chenjie")).isEmpty();
        String task = app.task("hanmeimei", CONFIRM, "2026-W47/east/chenjie");
        assertThat(app.form("hanmeimei", task).get("goals")).isEmpty();
        expect(400, app.submit("hanmeimei", task, "{'decision':'confirm'}"));
        expect(400, app.submit("hanmeimei", task, "{'decision':'change','comment':'c'}"));
        expect(204, app.submit("hanmeimei", task, "{'decision':'change','comment':'c','goals':" + GOOD + "}"));
        assertStand("2026-W47", "chenjie", "confirmed", "manager");
    }

    @Test
    @Order(7)
    void whatNobodyDecidedInTimeStands() {
        app.clock("2026-11-17T17:59:59+08:00");
        assertStand("2026-W47", "sunhao", "proposed", null);
        app.clock("2026-11-17T18:00:00+08:00");
        assertStand("2026-W47", "sunhao", "confirmed", "deadline");
    }

    @Test
    @Order(8)
    void theManagerChangesGoalsThatHoldWithAReasonTheRepReads() {
        String change = "{'person':'lilei','reason':'Trade fair','goals':"
                + goals("calls:30:40:nov", "revenueWon:9000:60:nov") + "}";
        JsonNode form = app.startForm("hanmeimei", "change-goals");
        assertThat(form.get("people").findValuesAsText("value")).contains("lilei", "wangwei");
        assertThat(form.get("current"))
                .anySatisfy(row -> assertThat(row.get("why").asText()).isEqualTo("w → East in November"));
        assertThat(app.startForm("zhangqiang", "change-goals").get("people")).isEmpty();
        expect(403, app.start("zhangqiang", "change-goals", change));
        expect(200, app.start("hanmeimei", "change-goals", change));

        assertStand("2026-W47", "lilei", "confirmed", "manager");
        JsonNode versions =
                app.get("lilei", "/api/weeks/2026-W47/people/lilei").body().at("/versions/goals");
        assertThat(versions)
                .extracting(version -> version.get("state").asText())
                .containsExactly("proposed", "confirmed", "confirmed");
        assertThat(versions.get(2).get("comment").asText()).isEqualTo("Trade fair");
        assertThat(versions.get(1).at("/goals/0/target").decimalValue()).isEqualByComparingTo("10000");
    }

    @Test
    @Order(9)
    void whoStandsInForTheManagerChangesGoalsOnThoseDays() {
        String change = "{'person':'lilei','reason':'Fair','goals':" + GOOD + "}";
        String away = "{'person':'hanmeimei','from':'2026-11-17','to':'2026-11-17','standIn':'zhangqiang','kind':'%s'}";
        expect(403, app.start("zhangqiang", "change-goals", change));
        expect(200, app.start("hanmeimei", "record-absence", away.formatted("leave")));
        assertThat(app.startForm("zhangqiang", "change-goals").get("people").findValuesAsText("value"))
                .contains("lilei");
        expect(200, app.start("zhangqiang", "change-goals", change));
        expect(200, app.start("hanmeimei", "record-absence", away.formatted("none")));
        expect(403, app.start("zhangqiang", "change-goals", change));
    }

    @Test
    @Order(10)
    void goalsMayBeChangedUntilTheLastCallOfTheWeek() {
        String change = "{'person':'lilei','reason':'Fair','goals':" + GOOD + "}";
        app.clock("2026-11-20T15:59:59+08:00");
        expect(200, app.start("hanmeimei", "change-goals", change));
        app.clock("2026-11-20T16:00:00+08:00");
        expect(409, app.start("hanmeimei", "change-goals", change));
    }

    @Test
    @Order(11)
    void goalsThatWereNotSentAreCarriedOverFromTheWeekBefore() {
        app.clock("2026-11-23T08:00:00+08:00");
        JsonNode form = app.form("lilei", app.task("lilei", PROPOSE, "2026-W48/east/lilei"));
        assertThat(form.get("past").get(0).get("w2026W47").asText()).containsPattern("/\\h10,000");
        propose("wangwei", PROPOSE, AIMLESS, "[]");

        app.clock("2026-11-23T18:00:00+08:00");
        assertStand("2026-W48", "lilei", "carriedOver", "deadline");
        assertThat(goalsOf("2026-W48", "lilei").get(0).get("target").decimalValue())
                .isEqualByComparingTo("10000");
        assertStand("2026-W48", "wangwei", "returned", "rule");

        app.clock("2026-11-24T18:00:00+08:00");
        assertStand("2026-W48", "wangwei", "carriedOver", "deadline");
    }

    private void propose(String rep, String element, String goals, String plan) {
        expect(204, app.submit(rep, app.task(rep, element, openWeek(rep, element)), values(goals, plan)));
    }

    private String openWeek(String rep, String element) {
        String latest = "2026-W48/east/" + rep;
        return app.tasks(rep, element, latest).isEmpty() ? "2026-W47/east/" + rep : latest;
    }

    private void assertRefused(String task, String goals, String plan, String... words) {
        Answer answer = app.submit("lilei", task, values(goals, plan));
        expect(400, answer);
        assertThat(answer.sentence()).contains(words).doesNotContain("ENGINE", "Exception", "io.salesweek");
    }

    private void assertStand(String week, String rep, String state, String decidedBy) {
        assertThat(goalsOf(week, rep)).isNotEmpty().allSatisfy(goal -> {
            assertThat(goal.get("state").asText()).isEqualTo(state);
            assertThat(goal.get("decidedBy").asText(null)).isEqualTo(decidedBy);
        });
    }

    private JsonNode goalsOf(String week, String rep) {
        return week(week, rep).get("goals");
    }

    private JsonNode week(String week, String rep) {
        Answer answer = app.get("hanmeimei", "/api/weeks/" + week + "/teams/east");
        expect(200, answer);
        for (JsonNode person : answer.body().get("people")) {
            if (person.get("id").asText().equals(rep)) {
                return person;
            }
        }
        throw new AssertionError(rep + " is not listed");
    }

    private static String values(String goals, String plan) {
        return "{'goals':" + goals + ",'plan':" + plan + "}";
    }

    /** {@code metric:target:weight:objective} each. */
    private static String goals(String... rows) {
        StringBuilder list = new StringBuilder("[");
        for (String row : rows) {
            String[] parts = row.split(":", -1);
            list.append(list.length() > 1 ? "," : "")
                    .append("{'metric':'%s','target':%s,'targetMode':'absolute','weight':%s,'objective':'%s','why':'w'}"
                            .formatted((Object[]) parts));
        }
        return list.append("]").toString();
    }
}
