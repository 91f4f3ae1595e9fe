package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static io.salesweek.journey.Rehearsal.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.Rehearsal.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rewards of two scored weeks, over HTTP as other programs meet them. */
@Journey
class RewardJourneyIT {

    private static final String W47 = "2026-W47/east/";
    private static final List<String> REPS = List.of("lilei", "wangwei", "zhaomin", "hanmeimei", "chenjie", "sunhao");
    private static final String APPROVE = "userTask_approveReward";
    private static final String DISPUTE = "userTask_disputeReward";
    private static final String RESOLVE = "userTask_resolveDispute";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    private Rehearsal app;

    @BeforeAll
    void aTeamOpensItsWeek() {
        app = new Rehearsal(port);
        app.clock("2026-11-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "zhaolei,赵磊,director,,,zh",
                "linda,Linda,director,,,en",
                "caiwu,财务,finance,,,zh",
                "hanmeimei,韩梅梅,manager;rep,east,zhaolei,zh",
                "lilei,李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en",
                "zhaomin,赵敏,rep,east,,zh",
                "chenjie,Chen Jie,rep,east,,en",
                "sunhao,Sun Hao,rep,east,,en");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,person",
                "q1,Q,revenueWon,50400,2026-11-01,2026-11-30,lilei",
                "q2,Q,revenueWon,50400,2026-11-01,2026-11-30,wangwei",
                "q3,Q,revenueWon,50400,2026-11-01,2026-11-30,zhaomin",
                "q4,Q,revenueWon,50400,2026-11-01,2026-11-30,hanmeimei",
                "q5,Q,revenueWon,420000,2026-11-01,2026-11-30,chenjie",
                "q6,Q,revenueWon,50400,2026-11-01,2026-11-30,sunhao");
        app.send(
                "deals",
                "id,owner,stage,product,amount,closedOn",
                "d1,lilei,won,Suite,9500,2026-11-17",
                "d2,lilei,won,Suite,3000,2026-11-18",
                "d3,wangwei,won,Suite,2000,2026-11-18",
                "d4,zhaomin,won,Suite,60000,2026-11-18",
                "d5,hanmeimei,won,Suite,12000,2026-11-18",
                "d6,chenjie,won,Suite,150000,2026-11-19",
                "d7,sunhao,won,Suite,12500,2026-11-16");
        expect(201, app.post("hanmeimei", "/api/weeks/2026-W47", null));
        for (String rep : REPS) {
            String task = app.task(rep, "userTask_proposeGoals", W47 + rep);
            expect(204, app.submit(rep, task, goals(rep)));
        }
        app.clock("2026-11-16T17:00:00+08:00");
    }

    /** Sun Hao sells as much as Li Lei, aims for less, weighs it less and reports more calls. */
    private static String goals(String rep) {
        if (rep.equals("sunhao")) {
            return "{'goals':[{'metric':'revenueWon','target':500,'weight':10,'objective':'q6','why':'w'},"
                    + "{'metric':'calls','target':1,'weight':90,'objective':'q6','why':'w'}],"
                    + "'plan':[{'day':'2026-11-17','activity':'visit','subject':'s'}]}";
        }
        String objective = "q" + (REPS.indexOf(rep) + 1);
        return "{'goals':[{'metric':'revenueWon','target':10000,'weight':100,'objective':'" + objective
                + "','why':'w'}],'plan':[{'day':'2026-11-17','activity':'visit','subject':'s'}]}";
    }

    @Test
    @Order(1)
    void beforeTheScoreTheRepSeesWhatTheWeekWouldPay() {
        for (String day : List.of("16", "17", "18", "19", "20")) {
            app.clock("2026-11-" + day + "T17:30:00+08:00");
            for (String rep : REPS) {
                String task = app.task(rep, "userTask_submitReport", W47 + rep);
                if (day.equals("18") && rep.equals("lilei")) {
                    assertThat(app.form(rep, task).get("note").asText())
                            .isEqualTo("按目前成交的奖金：2 %，250.00 CNY；再成交 1,900 就是 3 %。");
                }
                if (day.equals("18") && rep.equals("wangwei")) {
                    assertThat(app.form(rep, task).get("note").asText())
                            .isEqualTo("Bonus at today's deals: 0 %, 0.00 CNY; 7,600 more and it is 1 %.");
                }
                expect(204, app.submit(rep, task, rep.equals("sunhao") ? "{'done':'d','calls':99}" : "{'done':'d'}"));
            }
        }
        JsonNode bonus = bonus("lilei");
        assertThat(bonus.get("state").asText()).isEqualTo("preview");
        assertThat(bonus.get("id").isNull()).isTrue();
        assertThat(bonus.get("quota").decimalValue()).isEqualByComparingTo("12000.00");
        assertThat(bonus.get("quotaAttainment").decimalValue()).isEqualByComparingTo("1.0417");
        assertThat(bonus.get("amount").decimalValue()).isEqualByComparingTo("250.00");
    }

    @Test
    @Order(2)
    void atTheScoreEveryRepHasARewardThatPaysWhatWasShown() {
        Map<String, BigDecimal> shown = new HashMap<>();
        REPS.forEach(rep -> shown.put(rep, bonus(rep).get("amount").decimalValue()));
        app.clock("2026-11-23T18:00:00+08:00");

        for (String rep : REPS) {
            assertThat(bonus(rep).get("amount").decimalValue()).isEqualByComparingTo(shown.get(rep));
            assertThat(bonus(rep).get("state").asText()).isEqualTo(rep.equals("wangwei") ? "none" : "pending");
        }
        assertThat(bonus("sunhao").get("amount"))
                .as("equal deals pay the same, whatever was aimed for or reported")
                .isEqualTo(bonus("lilei").get("amount"));
        assertThat(app.tasks("hanmeimei", APPROVE, W47 + "lilei")).hasSize(1);
        assertThat(app.tasks("zhaolei", APPROVE, W47 + "hanmeimei")).hasSize(1);
        assertThat(app.tasks("wangwei", DISPUTE, W47 + "wangwei")).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from act_hi_decinst", Integer.class))
                .as("decisions the engine keeps beside our own record")
                .isLessThan(60);
    }

    @Test
    @Order(3)
    void theApproverSeesWhatItComesFrom() {
        String task = app.task("hanmeimei", APPROVE, W47 + "lilei");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDescription())
                .isEqualTo("李雷 · 2026-W47 · 250.00 CNY");
        JsonNode form = app.form("hanmeimei", task);

        assertThat(form.get("deals").findValuesAsText("deal")).containsExactly("d1", "d2");
        assertThat(form.get("rule").asText()).isEqualTo("奖金档位，版本 1，第 4 行：达成; 审批路线，版本 1，第 1 行：小额");
        assertThat(form.get("decisions").findValuesAsText("value"))
                .containsExactly("approve", "return", "reject", "handOver", "addSigner");
        assertThat(form.get("figures").findValuesAsText("value"))
                .contains("12,500.00 CNY", "104.17 %", "2 %", "250.00 CNY");
    }

    @Test
    @Order(4)
    void nobodyApprovesTheirOwnNorTwoStepsByWhateverWay() {
        String first = app.task("hanmeimei", APPROVE, W47 + "zhaomin");
        refusedInEveryWay(first, "zhaomin");
        expect(204, app.submit("hanmeimei", first, "{'decision':'approve','comment':'ok'}"));

        String second = app.task("zhaolei", APPROVE, W47 + "zhaomin");
        refusedInEveryWay(second, "zhaomin");
        refusedInEveryWay(second, "hanmeimei");
        assertThat(app.tasks("zhaolei", APPROVE, W47 + "zhaomin")).hasSize(1);
    }

    /** By a program in the engine, by an administrator over REST, and by the person. */
    private void refusedInEveryWay(String task, String person) {
        assertThatThrownBy(() -> tasks.setAssignee(task, person)).as("assigned").isInstanceOf(Exception.class);
        assertThatThrownBy(() -> tasks.delegateTask(task, person))
                .as("delegated")
                .isInstanceOf(Exception.class);
        String assignee = tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
        assertThatThrownBy(() -> {
                    tasks.setAssignee(task, null);
                    tasks.claim(task, person);
                })
                .as("claimed")
                .isInstanceOf(Exception.class);
        tasks.setAssignee(task, assignee);
        JsonNode who = json("{'userId':'" + person + "'}");
        for (String verb : List.of("assignee", "delegate")) {
            assertThat(app.post("admin", "/engine-rest/task/" + task + "/" + verb, who)
                            .status())
                    .as(verb)
                    .isEqualTo(403);
        }
        for (String verb : List.of("claim", "complete", "submit-form", "resolve")) {
            assertThat(app.post(person, "/engine-rest/task/" + task + "/" + verb, who)
                            .status())
                    .as(verb)
                    .isGreaterThanOrEqualTo(400);
        }
        for (String who2 : List.of("admin", person)) {
            assertThat(app.submit(who2, task, "{'decision':'approve'}").status())
                    .as("sent by " + who2)
                    .isEqualTo(403);
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(assignee);
    }

    @Test
    @Order(5)
    void aStepThatWasSkippedIsAnIncidentAndNoPayment() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(W47 + "chenjie")
                .processDefinitionKey("reward-approval")
                .singleResult()
                .getId();
        expect(
                204,
                app.post(
                        "admin",
                        "/engine-rest/process-instance/" + instance + "/modification",
                        json(
                                "{'instructions':[{'type':'startBeforeActivity','activityId':'serviceTask_payReward'}]}")));
        app.clock("2026-11-23T18:30:00+08:00");

        assertThat(runtime.createIncidentQuery().processInstanceId(instance).list())
                .extracting(incident -> incident.getActivityId())
                .containsExactly("serviceTask_payReward");
        assertThat(jdbc.queryForObject("select count(*) from payout", Integer.class))
                .isZero();
        assertThat(bonus("chenjie").get("state").asText()).isEqualTo("pending");
    }

    @Test
    @Order(5)
    void aCaseStartedInTheMiddleIsToldWhichVariableItLacks() {
        Answer answer = app.post(
                "admin",
                "/engine-rest/process-definition/key/reward-approval/start",
                json("{'businessKey':'" + W47 + "chenjie',"
                        + "'startInstructions':[{'type':'startBeforeActivity','activityId':'gateway_decision'}]}"));
        assertThat(answer.sentence()).contains("outcome");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    @Order(6)
    void aReturnComputesAgainAndTheSameAmountIsNotReturnedTwice() {
        String task = app.task("hanmeimei", APPROVE, W47 + "lilei");
        expect(400, app.submit("hanmeimei", task, "{'decision':'return'}"));
        expect(204, app.submit("hanmeimei", task, "{'decision':'return','comment':'again, please'}"));

        String again = app.task("hanmeimei", APPROVE, W47 + "lilei");
        assertThat(app.form("hanmeimei", again).get("decisions").findValuesAsText("value"))
                .containsExactly("approve", "reject", "handOver", "addSigner");
        expect(400, app.submit("hanmeimei", again, "{'decision':'return','comment':'and again'}"));
        expect(204, app.submit("hanmeimei", again, "{'decision':'approve','recognition':'praise'}"));
    }

    @Test
    @Order(7)
    void whatIsApprovedIsPaidToldAndExplained() {
        assertThat(bonus("lilei").get("state").asText()).isEqualTo("approved");
        assertThat(jdbc.queryForObject("select sum(amount) from payout", BigDecimal.class))
                .isEqualByComparingTo("250");
        JsonNode told = app.form("lilei", app.task("lilei", DISPUTE, W47 + "lilei"));
        assertThat(told.get("answer").asText()).contains("已批准", "250.00 CNY", "口头表扬");

        String path = "/api/rewards/" + bonus("lilei").get("id").asText();
        JsonNode reward = app.get("lilei", path).body();
        assertThat(reward.get("deals").findValuesAsText("id")).containsExactly("d1", "d2");
        assertThat(reward.get("decision").get("rule").asText()).isEqualTo("rule_reached");
        assertThat(reward.get("approvals").findValuesAsText("decision")).containsExactly("null", "return", "approve");
        assertThat(reward.get("recognition").asText()).isEqualTo("praise");
        for (String reader : List.of("hanmeimei", "caiwu", "admin")) {
            expect(200, app.get(reader, path));
        }
        expect(403, app.get("wangwei", path));
        expect(404, app.get("admin", "/api/rewards/none"));
    }

    @Test
    @Order(8)
    void aDisputeIsAnsweredByTheManagersManagerAndRecalculatedOnce() {
        dispute("wangwei");
        String first = app.task("zhaolei", RESOLVE, W47 + "wangwei");
        assertThat(app.form("zhaolei", first).get("reason").asText()).isEqualTo("I sold more");
        assertThat(bonus("wangwei").get("state").asText()).isEqualTo("disputed");
        expect(204, app.submit("zhaolei", first, "{'decision':'recalculate','comment':'let us see'}"));
        assertThat(bonus("wangwei").get("state").asText()).isEqualTo("none");

        dispute("wangwei");
        String second = app.task("zhaolei", RESOLVE, W47 + "wangwei");
        expect(400, app.submit("zhaolei", second, "{'decision':'recalculate','comment':'once more'}"));
        expect(204, app.submit("zhaolei", second, "{'decision':'uphold','comment':'that is all'}"));
        assertThat(bonus("wangwei").get("state").asText()).isEqualTo("none");
        assertThat(app.tasks("wangwei", DISPUTE, W47 + "wangwei")).isEmpty();
    }

    private void dispute(String rep) {
        String task = app.task(rep, DISPUTE, W47 + rep);
        expect(204, app.submit(rep, task, "{'reason':'I sold more'}"));
    }

    @Test
    @Order(9)
    void whatNobodyAnswersIsRemindedAndGoesUpTheLine() {
        app.clock("2026-11-25T18:00:00+08:00");
        String task = app.task("zhaolei", APPROVE, W47 + "zhaomin");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getPriority())
                .isEqualTo(80);

        app.clock("2026-11-27T18:00:00+08:00");
        Task group = tasks.createTaskQuery()
                .taskDefinitionKey(APPROVE)
                .processInstanceBusinessKey(W47 + "zhaomin")
                .singleResult();
        assertThat(group.getAssignee()).isNull();
        app.claim("linda", group.getId());
        expect(204, app.submit("linda", group.getId(), "{'decision':'reject','comment':'not these deals'}"));

        assertThat(bonus("zhaomin").get("state").asText()).isEqualTo("rejected");
        JsonNode told = app.form("zhaomin", app.task("zhaomin", DISPUTE, W47 + "zhaomin"));
        assertThat(told.get("answer").asText()).contains("未批准", "not these deals");
    }

    @Test
    @Order(10)
    void aCaseStartedByHandForAnUnknownOrAnotherOnesRewardIsAnIncidentInWords() {
        String another = bonus("lilei").get("id").asText();
        for (String named : List.of("nope", another)) {
            expect(
                    204,
                    app.post(
                            "admin",
                            "/engine-rest/message",
                            json("{'messageName':'reward.due','businessKey':'" + W47 + "wangwei',"
                                    + "'processVariables':{'reward':{'value':'" + named + "','type':'String'}}}")));
        }
        app.clock("2026-11-27T18:30:00+08:00");

        assertThat(runtime.createIncidentQuery().activityId("gateway_mustWait").list())
                .extracting(incident -> incident.getIncidentMessage())
                .containsExactlyInAnyOrder(
                        "没有编号为“nope”的奖励。 · There is no reward \"nope\".",
                        "奖励“" + another + "”属于 2026-W47/east/lilei，而这个流程属于 2026-W47/east/wangwei。 · Reward \"" + another
                                + "\" is of 2026-W47/east/lilei; this case is of 2026-W47/east/wangwei.");
        assertThat(bonus("lilei").get("state").asText()).isEqualTo("approved");
    }

    private JsonNode bonus(String rep) {
        return app.get(rep, "/api/weeks/2026-W47/people/" + rep).body().get("bonus");
    }
}
