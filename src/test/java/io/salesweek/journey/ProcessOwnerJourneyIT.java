package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.salesweek.Chromium;
import io.salesweek.engine.gate.ModelEdit;
import io.salesweek.engine.gate.TwelveChanges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * The twelve changes of {@code docs/process-owner.md}, each deployed by the process owner as the Modeler's Deploy dialog sends it in the
 * middle of a week, and effective in the next one. The metric {@code demos} is an operator's.
 */
@Journey
@TestPropertySource(
        properties = {
            "salesweek.metrics.demos.unit=count",
            "salesweek.metrics.demos.source=report",
            "salesweek.metrics.demos.name-en=Demos",
            "salesweek.metrics.demos.name-zh=演示"
        })
class ProcessOwnerJourneyIT {

    private static final String BEFORE = "2026-W47/east/";
    private static final String W48 = "2026-W48/east/";
    private static final String REPORT = "userTask_submitReport";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Rehearsal app;

    private final ModelEdit days = ModelEdit.of("daily-reporting.bpmn");

    @BeforeAll
    void aWeekIsOpen() {
        app = new Rehearsal(port);
        app.clock("2026-11-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "zhouyang,周洋,process-owner,,,zh",
                "owner,Owner,process-owner,,,en",
                "zhaolei,赵磊,director,,,zh",
                "caiwu,财务,finance,,,zh",
                "hanmeimei,韩梅梅,manager,east,zhaolei,zh",
                "lilei,李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en",
                "liutao,刘涛,manager,west,zhaolei,zh",
                "gaoyuan,高远,rep,west,,zh");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei", "west,西部,liutao");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,person",
                "q1,Q,revenueWon,50400,2026-11-01,2026-11-30,lilei",
                "q2,Q,revenueWon,50400,2026-11-01,2026-11-30,wangwei");
        app.send("deals", "id,owner,stage,product,amount,closedOn", "d1,lilei,won,Suite,30000,2026-11-24");
        expect(201, app.post("admin", "/api/weeks/2026-W47", null));
        app.clock("2026-11-18T12:00:00+08:00");
    }

    @Test
    @Order(1)
    void whatIsWrongIsToldAtOnceInThePersonsLanguageAndNothingIsStored() {
        JsonNode before = app.get("zhouyang", "/engine-rest/deployment/count").body();
        ModelEdit grade = ModelEdit.of("week-grade.dmn").replace("[80..95)", "[82..95)");
        ModelEdit late = ModelEdit.of("daily-reporting.bpmn").replace("that day 18:00", "that day half past five");

        Rehearsal.Answer chinese = deploy("zhouyang", "Modeler", "x", grade, late);
        expect(400, chinese);
        assertThat(chinese.body().get("message").asText())
                .contains("没有部署任何内容", "week-grade.dmn", "score = 80", "userTask_submitReport", "half past five");
        Rehearsal.Answer english = deploy("owner", "Modeler", "x", grade, late);
        expect(400, english);
        assertThat(english.body().get("message").asText())
                .startsWith("Nothing was deployed. Please mend")
                .contains("1. daily-reporting.bpmn, ", "week-grade.dmn, week-grade: No rule matches when score = 80");
        Rehearsal.Answer unreadable = deploy(
                "owner",
                "Modeler",
                "x",
                ModelEdit.of("smart-check.dmn").replace("</dmn:decisionTable>", "<dmn:nonsense/></dmn:decisionTable>"));
        expect(400, unreadable);
        assertThat(unreadable.body().get("message").asText())
                .startsWith("Nothing was deployed. Please mend")
                .contains("1. smart-check.dmn: the engine cannot read this.");
        Rehearsal.Answer twice = deploy("owner", "Modeler", "x", days, days);
        expect(400, twice);
        assertThat(twice.body().get("message").asText())
                .contains("Two files are sent under the name \"daily-reporting.bpmn\"");
        ModelEdit posing = ModelEdit.of("feedback.bpmn").replace("2 working days", "3 working days");
        Rehearsal.Answer posed = deploy("owner", "application", "SalesWeek", posing);
        expect(400, posed);
        assertThat(posed.body().get("message").asText()).contains("source \"application\"");
        for (String field : List.of("tenant-id", "deployment-activation-time")) {
            Rehearsal.Answer refused =
                    deploy("owner", "Modeler", "x", Map.of(field, "2099-01-01T00:00:00.000+0000"), List.of(days));
            expect(400, refused);
            assertThat(refused.body().get("message").asText()).contains("Please leave");
        }
        Rehearsal.Answer longName = deploy("owner", "Modeler", "x".repeat(256), days);
        expect(400, longName);
        assertThat(longName.body().get("message").asText()).contains("longer than 255");
        for (String person : List.of("lilei", "hanmeimei", "zhaolei", "caiwu")) {
            Rehearsal.Answer refused = deploy(person, "Modeler", "x", days);
            expect(403, refused);
            assertThat(refused.body().get("message")).isEqualTo(refused.body().get("detail"));
        }
        Rehearsal.Answer stranger = deploy("nobody", "Modeler", "x", days);
        expect(401, stranger);
        assertThat(stranger.body().get("message").asText()).isNotBlank();
        assertThat(app.get("zhouyang", "/engine-rest/deployment/count").body()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void twelveChangesAreDeployedAndOnRecord() {
        for (TwelveChanges change : TwelveChanges.all()) {
            expect(200, deploy("zhouyang", "Camunda Modeler", change.note(), change.files()));
        }

        JsonNode versions = app.get("admin", "/actuator/models/daily-reporting").body();
        assertThat(versions.findValuesAsText("by")).containsExactly("zhouyang", "zhouyang", "null");
        assertThat(versions.findValuesAsText("note")).containsExactly("2 提前两小时提醒", "1 日报 17:30 到期", "SalesWeek");
        assertThat(running("daily-reporting").get("why").asText()).startsWith("published by a process owner");
        assertThat(running("daily-reporting").get("version").asInt()).isEqualTo(3);
        assertThat(running("feedback").get("why").asText()).isEqualTo("brought by the application");
        expect(403, app.get("zhouyang", "/actuator/models"));
    }

    @Test
    @Order(3)
    void theWeekThatRunsGoesOnAsItWasOpened() {
        app.clock("2026-11-18T17:45:00+08:00");
        expect(204, app.submit("lilei", app.task("lilei", REPORT, BEFORE + "lilei"), "{'done':'d'}"));
        assertThat(person("2026-W47", "lilei").at("/reports/2/state").asText()).isEqualTo("onTime");
    }

    /** In Tasklist, where there is a browser. The pictures are those of {@code docs/images}. */
    @Test
    @Order(4)
    void theChangedFormIsReadInBothLanguages() {
        app.clock("2026-11-23T10:00:00+08:00");
        try (Chromium chromium = Chromium.open()) {
            assertThat(formOf(chromium, "lilei", "zh-CN", "提交日报")).contains("演示", "今日心情", "今天的成果");
            assertThat(formOf(chromium, "wangwei", "en-US", "Submit daily report"))
                    .contains("Demos", "Mood", "What you got done today");
        }
    }

    private String formOf(Chromium chromium, String person, String language, String task) {
        Tasklist tasklist = Tasklist.signIn(chromium.browser(), port, person, language, 60_000);
        Locator form = tasklist.open(task);
        form.screenshot(new Locator.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "changed-report-" + language.substring(0, 2) + ".png")));
        String text = form.innerText();
        tasklist.signOut();
        return text;
    }

    @Test
    @Order(5)
    void reminderAndDueTimeAreTheNewOnes() {
        app.clock("2026-11-23T15:29:00+08:00");
        assertThat(reminders()).isZero();
        app.clock("2026-11-23T15:31:00+08:00");
        assertThat(reminders()).isEqualTo(1);

        app.clock("2026-11-23T17:29:00+08:00");
        String task = app.task("lilei", REPORT, W48 + "lilei");
        String form = app.get("lilei", "/engine-rest/task/" + task + "/deployed-form")
                .body()
                .toString();
        assertThat(form)
                .contains("今天的成果", "What you got done today", "\"demos\"")
                .doesNotContain("今天完成了什么");
        expect(400, app.submit("lilei", task, "{'done':'d','demos':-1}"));
        expect(204, app.submit("lilei", task, "{'done':'d','demos':2,'mood':'很好'}"));
        app.clock("2026-11-23T17:31:00+08:00");
        expect(204, app.submit("wangwei", app.task("wangwei", REPORT, W48 + "wangwei"), "{'done':'d','mood':'so so'}"));

        assertThat(person("2026-W48", "lilei").at("/reports/0/state").asText()).isEqualTo("onTime");
        assertThat(person("2026-W48", "wangwei").at("/reports/0/state").asText())
                .isEqualTo("late");
        JsonNode sent = person("2026-W48", "lilei").at("/versions/reports/0");
        assertThat(sent.at("/numbers/demos").asInt()).isEqualTo(2);
        assertThat(sent.at("/more/mood").asText()).isEqualTo("很好");

        expect(200, app.start("lilei", "correct-daily-report", "{'day':'2026-11-23','done':'more','demos':3}"));
        assertThat(person("2026-W48", "lilei")
                        .at("/versions/reports/1/numbers/demos")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @Order(6)
    void goalsAreJudgedByTheNewLimitAndReturnedOnceMore() {
        propose("wangwei", "userTask_proposeGoals", "q2", "{'day':'2026-11-24','activity':'visit','subject':'s'},");
        propose("lilei", "userTask_proposeGoals", "q1", "");
        for (int returned = 1; returned <= 3; returned++) {
            propose("lilei", "userTask_reviseGoals", "q1", "");
        }
        String decide = app.task("hanmeimei", "userTask_confirmGoals", W48 + "lilei");
        assertThat(app.form("hanmeimei", decide).get("decisions").findValuesAsText("value"))
                .doesNotContain("return");
        expect(204, app.submit("hanmeimei", decide, "{'decision':'confirm'}"));

        JsonNode lilei = person("2026-W48", "lilei");
        assertThat(goal(lilei, "demos").get("actual").asInt()).isEqualTo(3);
        assertThat(lilei.toString()).contains("\"smart-check\"", "\"rule_timeBound\"");
    }

    private void propose(String rep, String task, String objective, String plan) {
        String goals = "{'goals':[{'metric':'revenueWon','target':10000,'weight':40,'objective':'" + objective
                + "','why':'w'},{'metric':'demos','target':8,'weight':60,'objective':'" + objective
                + "','why':'w'}],'plan':[" + plan + "{'day':'2026-11-25','activity':'visit','subject':'s'}]}";
        expect(204, app.submit(rep, app.task(rep, task, W48 + rep), goals));
    }

    @Test
    @Order(7)
    void oneTeamReviewsItsWeekOnMonday() {
        for (String day : List.of("24", "25", "26", "27")) {
            app.clock("2026-11-" + day + "T16:30:00+08:00");
            expect(204, app.submit("lilei", app.task("lilei", REPORT, W48 + "lilei"), "{'done':'d','demos':1}"));
        }
        assertThat(app.tasks("liutao", "userTask_holdReview", "2026-W48/west")).hasSize(1);
        assertThat(app.tasks("hanmeimei", "userTask_holdReview", "2026-W48/east"))
                .isEmpty();
        app.clock("2026-11-30T09:30:00+08:00");
        assertThat(app.tasks("hanmeimei", "userTask_holdReview", "2026-W48/east"))
                .hasSize(1);
    }

    @Test
    @Order(8)
    void theScoreHasTheNewSharesAndGradesAndSaysSo() {
        expect(
                204,
                app.submit(
                        "hanmeimei", app.task("hanmeimei", "userTask_holdReview", "2026-W48/east"), "{'minutes':'m'}"));
        app.clock("2026-11-30T18:00:00+08:00");

        JsonNode lilei = person("2026-W48", "lilei");
        BigDecimal score = share(lilei, "goalAttainment", "0.60")
                .add(share(lilei, "discipline", "0.25"))
                .add(share(lilei, "planCompletion", "0.15"))
                .setScale(1, RoundingMode.HALF_UP);
        assertThat(lilei.get("score").decimalValue()).isEqualByComparingTo(score);
        assertThat(lilei.get("grade").asText()).isEqualTo("A");
        assertThat(score).as("an A by the new limits only").isBetween(new BigDecimal("90"), new BigDecimal("94.9"));
        for (String of : List.of("score", "grade")) {
            assertThat(explanation(lilei, of).get("version").asInt()).as(of).isEqualTo(2);
        }
        assertThat(modelsOf("2026-W48"))
                .containsEntry("diagram.sales-week", 3)
                .containsEntry("diagram.daily-reporting", 3)
                .containsEntry("diagram.weekly-review", 2)
                .containsEntry("diagram.goal-setting", 1)
                .containsEntry("form.submit-daily-report", 4)
                .containsEntry("form.propose-goals", 1);
        assertThat(modelsOf("2026-W47"))
                .as(
                        "a called diagram counts from its next start, a form from its next opening, the others from the week's opening")
                .containsEntry("diagram.sales-week", 1)
                .containsEntry("diagram.daily-reporting", 1)
                .containsEntry("form.submit-daily-report", 4);
        assertThat(person("2026-W47", "lilei").get("explanations"))
                .allSatisfy(old -> assertThat(old.path("version").asInt(1)).isEqualTo(1));
    }

    @Test
    @Order(9)
    void feedbackIsForLowGradesOnlyAndShowsTheNewText() {
        assertThat(person("2026-W48", "wangwei").get("grade").asText()).isEqualTo("D");
        assertThat(app.tasks("hanmeimei", "userTask_giveFeedback", W48 + "lilei"))
                .isEmpty();
        String task = app.task("hanmeimei", "userTask_giveFeedback", W48 + "wangwei");
        assertThat(app.form("hanmeimei", task).get("reports").findValuesAsText("done"))
                .contains("d\n今日心情: so so");
    }

    @Test
    @Order(10)
    void theNewTierPaysAndOneMoreApproves() {
        JsonNode bonus = person("2026-W48", "lilei").get("bonus");
        assertThat(bonus.get("amount").decimalValue()).isEqualByComparingTo("1200.00");
        String path = "/api/rewards/" + bonus.get("id").asText();
        JsonNode reward = app.get("lilei", path).body();
        assertThat(reward.get("decision").get("rule").asText()).isEqualTo("rule_top");
        assertThat(reward.get("decision").get("version").asInt()).isEqualTo(2);

        approve("hanmeimei");
        approve("zhaolei");
        assertThat(person("2026-W48", "lilei").at("/bonus/state").asText()).isEqualTo("pending");
        JsonNode last = app.get(
                        "caiwu",
                        "/engine-rest/task?taskDefinitionKey=userTask_approveReward&processInstanceBusinessKey=" + W48
                                + "lilei")
                .body();
        assertThat(last).hasSize(1);
        String task = last.get(0).get("id").asText();
        expect(403, app.submit("zhaolei", task, "{'decision':'approve'}"));
        if (last.get(0).get("assignee").isNull()) {
            app.claim("caiwu", task);
        }
        expect(204, app.submit("caiwu", task, "{'decision':'approve'}"));
        assertThat(person("2026-W48", "lilei").at("/bonus/state").asText()).isEqualTo("approved");
    }

    /** Under a name used before, the engine by itself would call it deployed already, and leave the other one in force. */
    @Test
    @Order(11)
    void whoGoesBackAndForthUnderTheSameNoteGetsWhatTheySent() {
        ModelEdit shipped = ModelEdit.of("week-grade.dmn");
        ModelEdit strict =
                ModelEdit.of("week-grade.dmn").replace("&gt;= 95", "&gt;= 96").replace("[80..95)", "[80..96)");
        for (int version = 3; version <= 6; version++) {
            boolean odd = version % 2 == 1;
            expect(200, deploy("zhouyang", "Camunda Modeler", odd ? "strict" : "as before", odd ? strict : shipped));
            assertThat(running("week-grade").get("version").asInt()).isEqualTo(version);
        }
        expect(200, deploy("zhouyang", "Camunda Modeler", "as before", shipped));
        assertThat(running("week-grade").get("version").asInt())
                .as("what is in force is not deployed again")
                .isEqualTo(6);
    }

    private void approve(String person) {
        expect(
                204,
                app.submit(
                        person, app.task(person, "userTask_approveReward", W48 + "lilei"), "{'decision':'approve'}"));
    }

    /** As the Modeler's Deploy dialog sends it. */
    private Rehearsal.Answer deploy(String person, String source, String name, ModelEdit... files) {
        return deploy(person, source, name, List.of(files));
    }

    private Rehearsal.Answer deploy(String person, String source, String name, List<ModelEdit> files) {
        return deploy(person, source, name, Map.of(), files);
    }

    private Rehearsal.Answer deploy(
            String person, String source, String name, Map<String, String> fields, List<ModelEdit> files) {
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> part(body, field, null, value));
        part(body, "deployment-name", null, name);
        part(body, "deployment-source", null, source);
        part(body, "enable-duplicate-filtering", null, "true");
        for (ModelEdit file : files) {
            part(body, file.file(), file.file(), file.text());
        }
        body.append("--modeler--\r\n");
        return app.call(
                person,
                "POST",
                "/engine-rest/deployment/create",
                "multipart/form-data; boundary=modeler",
                body.toString());
    }

    private static void part(StringBuilder body, String name, String file, String content) {
        body.append("--modeler\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append('"');
        if (file != null) {
            body.append("; filename=\"").append(file).append("\"\r\nContent-Type: text/xml");
        }
        body.append("\r\n\r\n").append(content).append("\r\n");
    }

    private JsonNode running(String key) {
        for (JsonNode model : app.get("admin", "/actuator/models").body()) {
            if (model.get("key").asText().equals(key)) {
                return model;
            }
        }
        throw new AssertionError("No model " + key);
    }

    private JsonNode person(String week, String person) {
        Rehearsal.Answer answer = app.get("admin", "/api/weeks/" + week + "/people/" + person);
        expect(200, answer);
        return answer.body();
    }

    private static JsonNode goal(JsonNode person, String metric) {
        for (JsonNode goal : person.get("goals")) {
            if (goal.get("metric").asText().equals(metric)) {
                return goal;
            }
        }
        throw new AssertionError("No goal " + metric);
    }

    private static JsonNode explanation(JsonNode person, String of) {
        for (JsonNode explanation : person.get("explanations")) {
            if (explanation.get("of").asText().equals(of)) {
                return explanation;
            }
        }
        throw new AssertionError("No explanation of " + of);
    }

    /** The versions of the diagrams and forms that the score says the week ran by. */
    private Map<String, Integer> modelsOf(String week) {
        Map<String, Integer> versions = new TreeMap<>();
        explanation(person(week, "lilei"), "score").get("inputs").properties().forEach(input -> {
            if (input.getKey().startsWith("diagram.") || input.getKey().startsWith("form.")) {
                versions.put(input.getKey(), input.getValue().asInt());
            }
        });
        return versions;
    }

    private static BigDecimal share(JsonNode person, String figure, String share) {
        return person.get(figure).decimalValue().multiply(new BigDecimal(share)).movePointRight(2);
    }

    private int reminders() {
        return jdbc.queryForObject(
                "select count(*) from reminder where task_key = ? and business_key = ?",
                Integer.class,
                REPORT,
                W48 + "lilei");
    }
}
