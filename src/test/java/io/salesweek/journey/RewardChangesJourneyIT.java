package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static io.salesweek.journey.Rehearsal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.salesweek.Chromium;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to rewards beside the plain approval, over five weeks and HTTP. */
@Journey
class RewardChangesJourneyIT {

    private static final String APPROVE = "userTask_approveReward";
    private static final String LIST = "userTask_approveRewards";
    private static final String W42 = "2026-W42/east/lilei";
    private static final String W43 = "2026-W43/east/lilei";
    private static final String W47 = "2026-W47/east/lilei";
    private static final String W46 = "2026-W46/east/lilei";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Rehearsal app;

    @BeforeAll
    void aWeekIsScored() {
        app = new Rehearsal(port);
        app.clock("2026-10-12T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "zhaolei,赵磊,director,,,zh",
                "linda,Linda,director,,,en",
                "caiwu,财务,finance,,,zh",
                "hanmeimei,韩梅梅,manager,east,zhaolei,zh",
                "zhangqiang,张强,manager,north,zhaolei,zh",
                "lilei,=李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei", "north,华北,zhangqiang");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,person",
                "q1,Q,revenueWon,84000,2026-10-12,2026-11-27,lilei");
        app.send(
                "deals",
                "id,owner,stage,product,amount,closedOn",
                "d42,lilei,won,Suite,12500,2026-10-14",
                "d43,lilei,won,Suite,12500,2026-10-21",
                "d44,lilei,won,Suite,12500,2026-10-28",
                "d45,lilei,won,Suite,12500,2026-11-04",
                "d46,lilei,won,Suite,12500,2026-11-11");
        expect(201, app.post("hanmeimei", "/api/weeks/2026-W42", null));
        String task = app.task("lilei", "userTask_proposeGoals", W42);
        expect(
                204,
                app.submit(
                        "lilei",
                        task,
                        "{'goals':[{'metric':'revenueWon','target':10000,'weight':100,'objective':'q1','why':'w'}],"
                                + "'plan':[{'day':'2026-10-14','activity':'visit','subject':'s'}]}"));
        app.clock("2026-10-19T18:00:00+08:00");
    }

    @Test
    @Order(1)
    void anApproverHandsOverAddsSignersAndTakesTheirApprovalBack() {
        String first = app.task("hanmeimei", APPROVE, W42);
        for (String nobody : List.of("lilei", "hanmeimei", "nobody")) {
            expect(400, app.submit("hanmeimei", first, "{'decision':'handOver','to':'" + nobody + "'}"));
        }
        expect(400, app.submit("hanmeimei", first, "{'decision':'addSigner'}"));
        expect(204, app.submit("hanmeimei", first, "{'decision':'handOver','to':'zhangqiang'}"));
        assertThat(app.tasks("hanmeimei", APPROVE, W42)).isEmpty();

        act("zhangqiang", "{'decision':'addSigner','to':'linda','before':true}");
        assertThat(app.tasks("zhangqiang", APPROVE, W42)).isEmpty();
        act("linda", "{'decision':'approve'}");
        expect(
                400,
                app.submit("zhangqiang", app.task("zhangqiang", APPROVE, W42), "{'decision':'handOver','to':'linda'}"));
        act("zhangqiang", "{'decision':'addSigner','to':'caiwu'}");
        act("zhangqiang", "{'decision':'approve','recognition':'weeklyStar','comment':'what a week'}");
        assertThat(app.tasks("caiwu", APPROVE, W42)).hasSize(1);

        String reward = bonus("2026-W42").get("id").asText();
        assertThat(app.startForm("zhangqiang", "withdraw-approval")
                        .get("rewards")
                        .findValuesAsText("value"))
                .containsExactly(reward);
        expect(400, app.start("linda", "withdraw-approval", "{'reward':'" + reward + "'}"));
        expect(400, app.start("lilei", "withdraw-approval", "{'reward':'" + reward + "'}"));
        expect(200, app.start("zhangqiang", "withdraw-approval", "{'reward':'" + reward + "'}"));
        assertThat(app.tasks("caiwu", APPROVE, W42)).isEmpty();
        assertThat(recognition(reward))
                .as("taken back with the approval that gave it")
                .isNull();
        assertThat(jdbc.queryForObject("select star_of from reward where id = ?", String.class, reward))
                .isNull();

        act("zhangqiang", "{'decision':'approve','recognition':'praise'}");
        expect(200, app.start("zhangqiang", "withdraw-approval", "{'reward':'" + reward + "'}"));
        act("zhangqiang", "{'decision':'approve','recognition':'teamEvent'}");
        assertThat(recognition(reward)).isEqualTo("teamEvent");
        act("caiwu", "{'decision':'approve'}");
        assertThat(bonus("2026-W42").get("state").asText()).isEqualTo("approved");
        assertThat(app.get("admin", "/api/rewards/" + reward)
                        .body()
                        .get("approvals")
                        .findValuesAsText("by"))
                .containsExactly("linda", "zhangqiang", "caiwu");
    }

    @Test
    @Order(2)
    void financeTakesWhatIsDueOnceIntoAList() throws Exception {
        JsonNode due = app.get("caiwu", "/api/payouts?month=2026-10").body();
        assertThat(due).hasSize(1);
        assertThat(due.at("/0/amount").decimalValue()).isEqualByComparingTo("125.00");
        expect(403, app.get("hanmeimei", "/api/payouts?month=2026-10"));
        for (String month : List.of("October", "2026-13", "-2026-11", "%2B12026-11")) {
            expect(400, app.get("caiwu", "/api/payouts?month=" + month));
        }
        expect(403, app.post("admin", "/api/payouts/exports", json("{'month':'2026-10','exportId':'oct'}")));

        HttpResponse<byte[]> list = export("2026-10", "oct", "text/csv");
        assertThat(list.statusCode()).isEqualTo(200);
        String[] lines = new String(list.body(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("person,name,week,kind,amount,currency,approvedAt,rewardId");
        assertThat(lines[1]).startsWith("lilei,'=李雷,2026-W42,bonus,125.00,CNY,2026-10-19T10:00:00Z,");
        HttpResponse<byte[]> sheet = export("2026-10", "oct", XLSX);
        assertThat(sheet.headers().firstValue("Content-Type")).hasValue(XLSX);
        assertThat(sheet.body()).startsWith('P', 'K');

        jdbc.update("update person set name = 'Li Lei' where id = 'lilei'");
        assertThat(export("2026-10", "oct", "text/csv").body()).isEqualTo(list.body());
        jdbc.update("update person set name = '=李雷' where id = 'lilei'");
        assertThat(new String(export("2026-10", "oct-2", "text/csv").body(), StandardCharsets.UTF_8).split("\r\n"))
                .hasSize(1);
        assertThat(export("2026-11", "oct", "text/csv").statusCode()).isEqualTo(409);

        assertThat(app.get("caiwu", "/api/payouts?month=2026-10").body()).isEmpty();
        assertThat(bonus("2026-W42").get("state").asText()).isEqualTo("paid");
    }

    @Test
    @Order(3)
    void aDealLostLaterIsTakenBackAndItsReturnPaidAgainEachByItsOwnApproval() {
        deal("d42", "9500", "2026-10-14");
        JsonNode corrections = person("2026-W43").get("corrections");
        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).get("week").asText()).isEqualTo("2026-W42");
        assertThat(corrections.get(0).get("amount").decimalValue()).isEqualByComparingTo("-125.00");
        deal("d42", "9500", "2026-10-14");
        assertThat(app.tasks("hanmeimei", APPROVE, W42)).hasSize(1);
        act(W42, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W42")).isEqualByComparingTo("0");

        deal("d42", "12500", "2026-10-14");
        act(W42, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W42")).isEqualByComparingTo("125");
        assertThat(person("2026-W43").get("corrections").findValuesAsText("state"))
                .containsExactly("approved", "approved");
        assertThat(app.get("caiwu", "/api/payouts?month=2026-10").body().findValuesAsText("kind"))
                .containsExactly("correction", "correction");
    }

    @Test
    @Order(4)
    void whileItIsNotApprovedTheRewardItselfIsComputedAgain() {
        app.clock("2026-10-26T18:00:00+08:00");
        assertThat(bonus("2026-W43").get("amount").decimalValue()).isEqualByComparingTo("125.00");
        String before = app.task("hanmeimei", APPROVE, W43);
        deal("d43", "14400", "2026-10-21");

        assertThat(bonus("2026-W43").get("amount").decimalValue()).isEqualByComparingTo("216.00");
        assertThat(person("2026-W44").get("corrections")).isEmpty();
        String again = app.task("hanmeimei", APPROVE, W43);
        assertThat(again).isNotEqualTo(before);
        assertThat(app.form("hanmeimei", again).get("again").asText())
                .isEqualTo("本周的成交有变更，已于 2026-10-26 18:00 重新计算；此前为 125.00 CNY。");
        act(W43, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W43")).isEqualByComparingTo("216");
    }

    @Test
    @Order(5)
    void aDealThatMovesToAnotherWeekChangesBoth() {
        app.clock("2026-11-02T18:00:00+08:00");
        act("2026-W44/east/lilei", "hanmeimei", "{'decision':'approve'}");
        deal("d44", "12500", "2026-10-22");

        assertThat(person("2026-W45").get("corrections").findValuesAsText("week"))
                .containsExactlyInAnyOrder("2026-W43", "2026-W44");
        act("2026-W44/east/lilei", "hanmeimei", "{'decision':'approve'}");
        act(W43, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W44")).isEqualByComparingTo("0");
        assertThat(paid("2026-W43")).isEqualByComparingTo("403.50");
        deal("d44", "12500", "2026-10-28");
        act("2026-W44/east/lilei", "hanmeimei", "{'decision':'approve'}");
        act(W43, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W44")).isEqualByComparingTo("125");
        assertThat(paid("2026-W43")).isEqualByComparingTo("216");
    }

    @Test
    @Order(6)
    void managersRecogniseAndADirectorApprovesANominationBeforeItIsSeen() {
        expect(403, app.start("wangwei", "nominate", nomination("lilei", "praise")));
        expect(400, app.start("zhangqiang", "nominate", nomination("lilei", "praise")));
        expect(200, app.start("hanmeimei", "nominate", nomination("lilei", "praise")));
        expect(200, app.start("hanmeimei", "nominate", nomination("lilei", "weeklyStar")));
        expect(400, app.start("hanmeimei", "nominate", nomination("wangwei", "weeklyStar")));

        expect(200, app.start("hanmeimei", "nominate", nomination("wangwei", "promotionNomination")));
        String reward =
                jdbc.queryForObject("select id from reward where recognition = 'PROMOTION_NOMINATION'", String.class);
        expect(404, app.get("wangwei", "/api/rewards/" + reward));
        act("2026-W45/east/wangwei", "zhaolei", "{'decision':'approve'}");
        assertThat(app.get("wangwei", "/api/rewards/" + reward)
                        .body()
                        .get("recognition")
                        .asText())
                .isEqualTo("promotionNomination");
        String told = app.task("wangwei", "userTask_disputeReward", "2026-W45/east/wangwei");
        assertThat(app.form("wangwei", told).get("answer").asText()).contains("Nomination for promotion");
    }

    @Test
    @Order(7)
    void aStandInApprovesAndBothNamesAreKept() {
        app.send("absences", "person,from,to,kind,standIn", "hanmeimei,2026-11-09,2026-11-09,leave,zhangqiang");
        app.clock("2026-11-09T18:00:00+08:00");
        String week = "2026-W45/east/lilei";
        assertThat(app.tasks("hanmeimei", APPROVE, week)).isEmpty();
        act(week, "zhangqiang", "{'decision':'addSigner','to':'linda'}");
        // The approval is in her name, so no further step is hers.
        act(week, "zhangqiang", "{'decision':'approve'}");
        String next = app.task("linda", APPROVE, week);
        expect(400, app.submit("linda", next, "{'decision':'handOver','to':'hanmeimei'}"));
        expect(204, app.submit("linda", next, "{'decision':'approve'}"));

        JsonNode reward = app.get(
                        "admin", "/api/rewards/" + bonus("2026-W45").get("id").asText())
                .body();
        assertThat(reward.get("quota").decimalValue())
                .as("what the week's praises compute is no money")
                .isEqualByComparingTo("12000");
        assertThat(reward.get("amount").decimalValue()).isEqualByComparingTo("125.00");
        JsonNode approvals = reward.get("approvals");
        assertThat(approvals.findValuesAsText("by")).containsExactly("zhangqiang", "linda");
        assertThat(approvals.findValuesAsText("standingInFor")).containsExactly("hanmeimei", "null");
    }

    @Test
    @Order(8)
    void rewardsAsUsualAreOnOneList() {
        app.clock("2026-11-16T09:00:00+08:00");
        expect(
                204,
                app.submit(
                        "lilei",
                        app.task("lilei", "userTask_proposeGoals", W47),
                        "{'goals':[{'metric':'revenueWon','target':10000,'weight':100,'objective':'q1','why':'w'}],"
                                + "'plan':[{'day':'2026-11-18','activity':'visit','subject':'s'}]}"));
        app.clock("2026-11-16T18:00:00+08:00");
        String list = app.task("hanmeimei", LIST, "2026-W46/east");
        String reward = bonus("2026-W46").get("id").asText();
        assertThat(app.form("hanmeimei", list).get("offered").findValuesAsText("value"))
                .containsExactly(reward);
        expect(
                400,
                app.submit(
                        "hanmeimei",
                        list,
                        "{'rewards':['" + bonus("2026-W45").get("id").asText() + "']}"));
        jdbc.update(
                "insert into reward_bulk (list, reward, step, asked_by, asked_at)"
                        + " values (?, ?, 'decided meanwhile', 'hanmeimei', current_timestamp)",
                list,
                bonus("2026-W45").get("id").asText());
    }

    /** In Tasklist, where there is a browser. */
    @Test
    @Order(9)
    void theListIsReadTickedAndSent() {
        try (Chromium chromium = Chromium.open()) {
            speak("en");
            Tasklist english = Tasklist.signIn(chromium.browser(), port, "hanmeimei", "en-US", 60_000);
            Locator read = english.open("Approve together", "2026-W46");
            english.picture(Path.of("target", "screenshots", "en-list.png"));
            assertThat(read.innerText())
                    .contains("Approve these", "2026-W46 · Bonus 125.00 CNY")
                    .doesNotContain("奖");
            english.signOut();

            speak("zh");
            Tasklist manager = Tasklist.signIn(chromium.browser(), port, "hanmeimei", "zh-CN", 60_000);
            Locator form = manager.open("一并审批", "2026-W46");
            form.locator("input[type=checkbox]").check();
            manager.picture(Path.of("target", "screenshots", "zh-list.png"));
            assertThat(form.innerText()).contains("2026-W46 · 奖金 125.00 CNY");
            manager.send(form);
        }
    }

    private void speak(String language) {
        app.send("people", "id,name,role,team,manager,language", "hanmeimei,韩梅梅,manager,east,zhaolei," + language);
    }

    @Test
    @Order(10)
    void whatIsSentIsApprovedEachWithItsOwnResult() {
        String reward = bonus("2026-W46").get("id").asText();
        String decided = bonus("2026-W45").get("id").asText();
        if (!app.tasks("hanmeimei", LIST, "2026-W46/east").isEmpty()) {
            String list = app.task("hanmeimei", LIST, "2026-W46/east");
            expect(204, app.submit("hanmeimei", list, "{'rewards':['" + reward + "']}"));
        }
        assertThat(bonus("2026-W46").get("state").asText()).isEqualTo("approved");
        assertThat(result(reward)).isEmpty();
        assertThat(result(decided))
                .as("refused by itself, in nobody's language")
                .isEqualTo("reward.meanwhile");
        assertThat(app.get("admin", "/api/rewards/" + reward)
                        .body()
                        .get("approvals")
                        .findValuesAsText("by"))
                .containsExactly("hanmeimei");
    }

    @Test
    @Order(11)
    void aGrantedAppealScoresTheWeekASecondTimeAndCorrectsItsMoney() {
        String before = jdbc.queryForList("select * from rep_score where rep_week = ?", W46)
                .toString();
        deal("d46", "14400", "2026-11-11");
        assertThat(corrections(W46)).containsExactly("91.00 pending");
        assertThat(app.startForm("lilei", "appeal-score").get("weeks").findValuesAsText("value"))
                .as("5 working days from the score of W45 end now")
                .containsExactly("2026-W46");
        expect(403, app.start("hanmeimei", "appeal-score", appeal("missed")));
        expect(400, app.start("wangwei", "appeal-score", appeal("missed").replace("W46", "W45")));
        expect(200, app.start("lilei", "appeal-score", appeal("missed")));
        expect(400, app.start("lilei", "appeal-score", appeal("score")));
        assertThat(app.tasks("hanmeimei", "userTask_resolveAppeal", W46))
                .as("she approved it")
                .isEmpty();
        String task = app.task("zhaolei", "userTask_resolveAppeal", W46);
        assertThat(app.form("zhaolei", task).get("days").findValuesAsText("value"))
                .hasSize(5);
        expect(
                204,
                app.submit(
                        "zhaolei",
                        task,
                        "{'decision':'change','comment':'the line was down','excusedDays':['2026-11-09','2026-11-10',"
                                + "'2026-11-11','2026-11-12','2026-11-13']}"));

        JsonNode week = person("2026-W46");
        assertThat(week.get("discipline").decimalValue()).isEqualByComparingTo("1");
        assertThat(week.get("goalAttainment").decimalValue()).isEqualByComparingTo("1.44");
        assertThat(week.get("reports").findValuesAsText("state")).containsOnly("excused");
        assertThat(jdbc.queryForList("select * from rep_score where rep_week = ? and version = 1", W46)
                        .toString())
                .as("the first version")
                .isEqualTo(before);
        JsonNode version = week.at("/explanations/6");
        assertThat(version.get("of").asText()).isEqualTo("version");
        assertThat(version.get("by").asText()).isEqualTo("zhaolei");
        assertThat(version.at("/inputs/comment").asText()).isEqualTo("the line was down");
        assertThat(version.at("/inputs/excusedDays")).hasSize(5);
        assertThat(week.get("explanations").findValuesAsText("of"))
                .filteredOn("score"::equals)
                .hasSize(2);

        assertThat(corrections(W46))
                .as("3 % of 14,400.00 less 125.00: the one under approval is computed again")
                .containsExactly("307.00 pending");
        approveAll(W46);
        assertThat(paid("2026-W46")).isEqualByComparingTo("432");
        assertThat(jdbc.queryForList(
                        "select c.cause from reward_computation c join reward r on r.id = c.reward"
                                + " where r.rep_week = ? order by c.id",
                        String.class,
                        W46))
                .containsExactly("SCORE", "DEALS_CHANGED", "APPEALED");
        expect(400, app.start("lilei", "appeal-score", appeal("score")));
    }

    /** Whatever happens to a week's deals, in whatever order: all that was approved is what it was last worth, and the score stays. */
    @Test
    @Order(12)
    void allApprovedAmountsOfAWeekAddUpToItsLastApprovedComputation() {
        Random random = new Random(20261116);
        String scores = jdbc.queryForList("select * from rep_score where rep_week = ?", W46)
                .toString();
        List<String> amounts = List.of("0.01", "9599.99", "9600", "12000", "12500", "14400", "40000", "400000");
        for (int round = 0; round < 8; round++) {
            for (int change = 0; change <= random.nextInt(3); change++) {
                String amount = amounts.get(random.nextInt(amounts.size()));
                deal("d46", amount, random.nextInt(4) == 0 ? "2026-11-04" : "2026-11-11");
            }
            approveAll(W46);
            approveAll("2026-W45/east/lilei");
            for (String week : List.of("2026-W45", "2026-W46")) {
                assertThat(paid(week))
                        .as("%s, round %d", week, round)
                        .isEqualByComparingTo(jdbc.queryForObject(
                                "select worth from reward_computation where id = (select max(c.id) from reward_computation c"
                                        + " join reward r on r.id = c.reward where r.rep_week = ? and c.outcome = 'APPROVED')",
                                BigDecimal.class,
                                week + "/east/lilei"));
            }
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from payout where reward in (select reward from payout"
                                + " where kind = 'bonus' group by reward having count(*) > 1)",
                        Integer.class))
                .isZero();
        assertThat(jdbc.queryForList("select * from rep_score where rep_week = ?", W46)
                        .toString())
                .isEqualTo(scores);
    }

    private void approveAll(String week) {
        for (boolean found = true; found; ) {
            found = false;
            for (String approver : List.of("hanmeimei", "zhaolei", "linda")) {
                for (JsonNode task : app.tasks(approver, APPROVE, week)) {
                    expect(204, app.submit(approver, task.get("id").asText(), "{'decision':'approve'}"));
                    found = true;
                }
            }
            found |= claimed(week);
        }
    }

    /** A group's task: finance's. */
    private boolean claimed(String week) {
        List<String> open = jdbc.queryForList(
                "select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where t.task_def_key_ = ? and e.business_key_ = ? and t.assignee_ is null",
                String.class,
                APPROVE,
                week);
        for (String task : open) {
            app.claim("caiwu", task);
            expect(204, app.submit("caiwu", task, "{'decision':'approve'}"));
        }
        return !open.isEmpty();
    }

    private List<String> corrections(String week) {
        List<String> told = new ArrayList<>();
        for (JsonNode correction : person("2026-W47").get("corrections")) {
            if (week.startsWith(correction.get("week").asText())) {
                told.add(correction.get("amount").decimalValue().setScale(2) + " "
                        + correction.get("state").asText());
            }
        }
        return told;
    }

    @Test
    @Order(13)
    void everyStepIsInTheAuditRecordAndTheRecordIsWhole() {
        String reward = jdbc.queryForObject(
                "select id from reward where rep_week = '2026-W42/east/lilei' and kind = 'BONUS'", String.class);
        List<String> steps = jdbc.queryForList(
                "select what from audit_entry where subject = ? order by id", String.class, "reward/" + reward);
        assertThat(steps)
                .containsExactly(
                        "computed",
                        "routed",
                        "handedOver",
                        "signerAdded",
                        "approved",
                        "signerAdded",
                        "approved",
                        "withdrawn",
                        "approved",
                        "withdrawn",
                        "approved",
                        "approved",
                        "paid",
                        "exported");

        expect(403, app.get("caiwu", "/api/audit/verify"));
        JsonNode whole = app.get("admin", "/api/audit/verify").body();
        assertThat(whole.get("holds").asBoolean()).isTrue();
        assertThat(whole.get("broken").isNull()).isTrue();
        long rows = jdbc.queryForObject("select count(*) from audit_entry", Long.class);
        assertThat(whole.get("rows").asLong()).isEqualTo(rows);
        assertThat(whole.get("chained").asLong())
                .as("what the timer has reached: not the steps of tonight")
                .isBetween(20L, rows - 1);

        jdbc.execute("create table tonight as select * from audit_entry where place is null and what = 'approved'");
        assertThat(jdbc.update("delete from audit_entry where id in (select id from tonight)"))
                .isPositive();
        assertThat(breaks()).as("before the timer reached them").startsWith("unrecorded");
        jdbc.update("insert into audit_entry select * from tonight");

        app.clock("2026-11-16T20:40:00+08:00");
        assertThat(app.get("admin", "/api/audit/verify").body().get("chained").asLong())
                .isEqualTo(rows);
        jdbc.update("update payout set amount = amount + 1 where reward = ?", reward);
        assertThat(breaks()).containsExactly("unrecorded", "reward/" + reward);
        jdbc.update("update payout set amount = amount - 1 where reward = ?", reward);
        jdbc.execute("create table kept as select * from audit_entry");
        jdbc.execute("create table kept_head as select * from audit_head");
        jdbc.update("delete from audit_entry");
        jdbc.update("delete from audit_head");
        assertThat(breaks()).as("emptied").startsWith("unrecorded");
        jdbc.update("insert into audit_entry select * from kept");
        jdbc.update("insert into audit_head select * from kept_head");
        assertThat(app.get("admin", "/api/audit/verify").body().get("holds").asBoolean())
                .isTrue();

        jdbc.update(
                "update audit_entry set amount = amount + 1 where what = 'paid' and subject = ?", "reward/" + reward);
        JsonNode broken = app.get("admin", "/api/audit/verify").body();
        assertThat(broken.get("holds").asBoolean()).isFalse();
        assertThat(broken.at("/broken/how").asText()).isEqualTo("changed");
        assertThat(broken.at("/broken/row").asText())
                .isEqualTo(jdbc.queryForObject(
                        "select ref from audit_entry where what = 'paid' and subject = ?",
                        String.class,
                        "reward/" + reward));
    }

    private List<String> breaks() {
        JsonNode broken = app.get("admin", "/api/audit/verify").body().get("broken");
        return List.of(broken.get("how").asText(), broken.get("row").asText());
    }

    @Test
    @Order(14)
    void aDisputeThatIsRecalculatedWaitsForACorrectionAndNothingIsPaidTwice() {
        app.send("deals", "id,owner,stage,product,amount,closedOn", "d47,lilei,won,Suite,12500,2026-11-18");
        app.clock("2026-11-23T18:00:00+08:00");
        act(W47, "hanmeimei", "{'decision':'approve'}");
        deal("d47", "14400", "2026-11-18");
        assertThat(app.tasks("hanmeimei", APPROVE, W47)).as("the correction").hasSize(1);

        expect(204, app.submit("lilei", app.task("lilei", "userTask_disputeReward", W47), "{'reason':'it was more'}"));
        expect(
                204,
                app.submit(
                        "zhaolei",
                        app.task("zhaolei", "userTask_resolveDispute", W47),
                        "{'decision':'recalculate','comment':'let us see'}"));
        String bonus = bonus("2026-W47").get("id").asText();
        assertThat(computations(bonus))
                .as("one at a time: the correction's is open")
                .isEqualTo(1);

        act(W47, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W47")).isEqualByComparingTo("216");
        app.clock("2026-11-24T18:00:00+08:00");
        assertThat(computations(bonus)).isEqualTo(2);
        assertThat(app.tasks("hanmeimei", APPROVE, W47))
                .as("nothing is left to pay")
                .isEmpty();
        assertThat(paid("2026-W47")).isEqualByComparingTo("216");
    }

    /** While a dispute is open a changed deal waits, and follows when it is answered. */
    @Test
    @Order(15)
    void aDealThatChangesDuringADisputeWaitsForItsAnswer() {
        dispute();
        deal("d47", "12500", "2026-11-18");
        assertThat(app.tasks("hanmeimei", APPROVE, W47)).isEmpty();
        expect(
                204,
                app.submit(
                        "zhaolei",
                        app.task("zhaolei", "userTask_resolveDispute", W47),
                        "{'decision':'uphold','comment':'it is right'}"));
        assertThat(app.tasks("hanmeimei", APPROVE, W47)).isEmpty();

        app.clock("2026-11-25T18:00:00+08:00");
        act(W47, "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W47")).isEqualByComparingTo("125");
    }

    /** The bonus was told again after it was computed again; the correction has a task of its own. */
    private void dispute() {
        String bonus = bonus("2026-W47").get("id").asText();
        String task = jdbc.queryForObject(
                "select t.id_ from act_ru_task t join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_"
                        + " where t.task_def_key_ = 'userTask_disputeReward' and v.name_ = 'reward' and v.text_ = ?",
                String.class,
                bonus);
        expect(204, app.submit("lilei", task, "{'reason':'still more'}"));
    }

    @Test
    @Order(16)
    void ninetyDaysAfterTheScoreADealNoLongerChangesWhatWasPaid() {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        opened("2026-W44/east/lilei", now.minus(Duration.ofDays(90)).minusSeconds(1));
        deal("d44", "40000", "2026-10-28");
        assertThat(app.tasks("hanmeimei", APPROVE, "2026-W44/east/lilei")).isEmpty();

        opened("2026-W44/east/lilei", now.minus(Duration.ofDays(90)));
        deal("d44", "30000", "2026-10-28");
        act("2026-W44/east/lilei", "hanmeimei", "{'decision':'approve'}");
        assertThat(paid("2026-W44")).isEqualByComparingTo("450");
    }

    private void opened(String week, Instant at) {
        jdbc.update(
                "update reward set opened_at = ? where rep_week = ? and kind = 'BONUS'",
                at.atOffset(ZoneOffset.UTC),
                week);
    }

    /** Everybody who could has left; the administrator approves the first step, and the second one may not be theirs. */
    @Test
    @Order(17)
    void nobodyLeftToApproveIsAnIncident() {
        app.send(
                "people",
                "id,name,role,team,activeTo",
                "zhaolei,赵磊,director,,2026-11-24",
                "linda,Linda,director,,2026-11-24",
                "caiwu,财务,finance,,2026-11-24",
                "zhangqiang,张强,manager,north,2026-11-24",
                "hanmeimei,韩梅梅,manager,east,2026-11-24");
        deal("d47", "200000", "2026-11-18");
        String first = openApproval(W47);
        app.claim("admin", first);
        expect(204, app.submit("admin", first, "{'decision':'approve'}"));
        app.clock("2026-11-25T18:30:00+08:00");

        JsonNode incidents = app.get("admin", "/engine-rest/incident").body();
        assertThat(incidents.findValuesAsText("activityId")).containsExactly("serviceTask_nameApprover");
        assertThat(paid("2026-W47")).isEqualByComparingTo("125");
    }

    private String openApproval(String week) {
        return jdbc.queryForObject(
                "select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where t.task_def_key_ = ? and e.business_key_ = ?",
                String.class,
                APPROVE,
                week);
    }

    private int computations(String reward) {
        return jdbc.queryForObject("select count(*) from reward_computation where reward = ?", Integer.class, reward);
    }

    private static String appeal(String about) {
        return "{'week':'2026-W46','about':'" + about + "','reason':'no network'}";
    }

    private String result(String reward) {
        return jdbc.queryForObject("select result from reward_bulk where reward = ?", String.class, reward);
    }

    private String recognition(String reward) {
        JsonNode told = app.get("admin", "/api/rewards/" + reward).body().get("recognition");
        return told.isNull() ? null : told.asText();
    }

    private void act(String person, String values) {
        act(W42, person, values);
    }

    private void act(String week, String person, String values) {
        expect(204, app.submit(person, app.task(person, APPROVE, week), values));
    }

    private void deal(String id, String amount, String closedOn) {
        app.send("deals", "id,owner,stage,product,amount,closedOn", id + ",lilei,won,Suite," + amount + "," + closedOn);
    }

    private static String nomination(String person, String recognition) {
        return "{'person':'" + person + "','recognition':'" + recognition + "','reason':'well done'}";
    }

    private BigDecimal paid(String week) {
        return jdbc.queryForObject("select sum(amount) from payout where week = ?", BigDecimal.class, week);
    }

    private JsonNode bonus(String week) {
        return person(week).get("bonus");
    }

    private JsonNode person(String week) {
        return app.get("lilei", "/api/weeks/" + week + "/people/lilei").body();
    }

    private HttpResponse<byte[]> export(String month, String id, String accept) throws Exception {
        String secret = Base64.getEncoder().encodeToString("caiwu:start".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/payouts/exports"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("{\"month\":\"" + month + "\",\"exportId\":\"" + id + "\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
