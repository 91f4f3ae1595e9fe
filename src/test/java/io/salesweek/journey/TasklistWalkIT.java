package io.salesweek.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.salesweek.Chromium;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A week in Tasklist in a real browser, from the rep's goals to the answered feedback, with the bonus returned, approved and disputed and a
 * risk that climbs, once by Chinese and once by English people; skipped
 * where there is no browser. The clock only moves forward: Chinese people work one week, English ones the next. Screenshots: {@code target/screenshots}.
 */
@Journey
class TasklistWalkIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Milliseconds; a cold server on a busy machine takes its time for the first page. */
    private static final int PATIENCE = 30_000;

    private static final int GOALS = 0;
    private static final int PLAN = 1;

    /** What nobody should read: the engine's words, class names, expressions, broken texts. */
    private static final Pattern INTERNALS =
            Pattern.compile("ENGINE-|Exception|io\\.salesweek|org\\.camunda|if lang|\\\\n|undefined|\\[object|null");

    private static final Pattern CHINESE_SIGNS = Pattern.compile("[\\u4e00-\\u9fff]");

    /** In a Chinese form nothing is English, form-js's own words neither. */
    private static final Pattern ENGLISH_WORDS = Pattern.compile("\\b(?!CNY\\b)[A-Za-z]{3,}");

    /** What has no other name in Chinese: ids of objectives and accounts. */
    private static final Pattern NAMES = Pattern.compile("q4-\\w+|boyuan|acme");

    enum Language {
        CHINESE("zh", "2026-11-09", "2026-W46", "east", "liufang", "hanmeimei", "lilei", ENGLISH_WORDS),
        ENGLISH("en", "2026-11-23", "2026-W48", "west", "diana", "emma", "liam", CHINESE_SIGNS);

        final String code;
        final LocalDate monday;
        final String week;
        final String team;
        final String director;
        final String manager;
        final String rep;
        final Pattern foreign;

        Language(
                String code,
                String monday,
                String week,
                String team,
                String director,
                String manager,
                String rep,
                Pattern foreign) {
            this.code = code;
            this.monday = LocalDate.parse(monday);
            this.week = week;
            this.team = team;
            this.director = director;
            this.manager = manager;
            this.rep = rep;
            this.foreign = foreign;
        }

        String of(String chinese, String english) {
            return this == CHINESE ? chinese : english;
        }
    }

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Rehearsal app;
    private Language language;
    private int pictures;

    @BeforeAll
    void twoTeamsAreThere() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        app = new Rehearsal(port);
        app.clock("2026-11-01T20:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,language,manager",
                "liufang,刘芳,director,,zh,",
                "hanmeimei,韩梅梅,manager,east,zh,liufang",
                "lilei,李雷,rep,east,zh,",
                "diana,Diana Fox,director,,en,",
                "emma,Emma Stone,manager,west,en,diana",
                "liam,Liam Reed,rep,west,en,");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei", "west,West,emma");
        app.send("accounts", "id,name,owner", "boyuan,博远精密,lilei", "acme,Acme Ltd,liam");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,team",
                "q4-east,华东四季度成交额,revenueWon,150000,2026-10-01,2026-12-31,east",
                "q4-west,West in Q4,revenueWon,150000,2026-10-01,2026-12-31,west");
        app.send(
                "deals",
                "id,owner,stage,account,product,amount,closedOn",
                "d1,lilei,won,boyuan,CRM,9000,2026-11-04",
                "d2,lilei,won,boyuan,CRM,12500,2026-11-10",
                "d3,liam,won,acme,CRM,9000,2026-11-18",
                "d4,liam,won,acme,CRM,12500,2026-11-24");
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void tasklistSpeaksTheBrowsersLanguageHoweverLateItsTextsCome() {
        app.clock("2026-11-02T09:00:00+08:00");
        Tasklist rep = Tasklist.signIn(chromium.browser(), port, "lilei", "zh-CN", PATIENCE);
        rep.lateTexts().reload();

        assertThat(rep.card("提出周目标")).containsText("前");
        assertThat(rep.list()).containsText("创建时间");
        assertThat(rep.list()).not().containsText(Pattern.compile("\\bago\\b"));
        rep.signOut();
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource
    void aWeekIsWorkedInTasklist(Language of) {
        language = of;
        pictures = 0;
        clock(0, "10:30");
        Tasklist rep = signIn(language.rep);
        Tasklist manager = signIn(language.manager);
        Tasklist director = signIn(language.director);
        try {
            work(rep, manager, director);
        } catch (AssertionError | PlaywrightException failed) {
            picture(rep, "failed");
            picture(manager, "failed");
            picture(director, "failed");
            throw failed;
        }
        rep.signOut();
        manager.signOut();
        director.signOut();
        weekIsClosed();
    }

    private void work(Tasklist rep, Tasklist manager, Tasklist director) {
        proposeGoals(rep);
        confirmGoals(manager);
        clock(0, "17:30");
        report(rep);
        clock(4, "16:30");
        previewBonus(rep);
        raisePoint(rep);
        holdReview(manager);
        clock(7, "10:05");
        giveFeedback(manager);
        acknowledge(rep);
        recordAbsence(rep);
        approveBonus(manager);
        disputeBonus(rep, director);
        clock(7, "18:30");
        answerRisk(manager);
    }

    private void proposeGoals(Tasklist rep) {
        Locator report = rep.reload().open(say("提交日报", "Submit daily report"), language.monday.toString());
        rep.field(report, say("今天完成了什么", "What you did today")).fill("left behind");
        Locator form = rep.open(say("提出周目标", "Propose goals"), language.week);
        assertThat(form).not().containsText("left behind");
        assertThat(form).containsText(say("本周配额", "Quota this week"));
        assertThat(form).containsText("2026-W45");
        assertThat(form).containsText("9,000");
        assertThat(form).containsText(objective());

        goal(rep, form, 0, revenue(), "10000", "60");
        rep.addRow(form, GOALS);
        goal(rep, form, 1, say("电话", "Phone calls"), "20", "30");
        plan(rep, form, 0, 1, say("拜访", "Visit"), say("谈年度合同", "Talk about the contract"));
        rep.addRow(form, PLAN);
        plan(rep, form, 1, 2, say("报价", "Offer"), say("发出二期报价", "Send the second offer"));
        look(rep, form, "goals");
        refused(rep, say("权重合计必须为 100，现在合计为 90。", "The weights must add up to 100; these add up to 90."));

        weight(rep, form, 0, "20");
        weight(rep, form, 1, "80");
        rep.send(form);
        assertThat(rep.card(say("提出周目标", "Propose goals"))).hasCount(0);
        Locator again = rep.open(say("提交日报", "Submit daily report"));
        assertThat(rep.field(again, say("今天完成了什么", "What you did today"))).hasValue("");
    }

    private void goal(Tasklist rep, Locator form, int place, String metric, String target, String weight) {
        Locator row = rep.rows(form, say("权重", "Weight")).nth(place);
        rep.choose(row, say("指标", "Metric"), metric);
        rep.field(row, say("目标值", "Target")).fill(target);
        weight(rep, form, place, weight);
        rep.choose(row, say("服务于哪个上级目标", "Objective it serves"), objective());
        rep.field(row, say("理由", "Why")).fill(say("报价已到最后一轮", "Offers are in the last round"));
    }

    private void weight(Tasklist rep, Locator form, int place, String weight) {
        Locator row = rep.rows(form, say("权重", "Weight")).nth(place);
        rep.field(row, say("权重", "Weight")).fill(weight);
    }

    private void plan(Tasklist rep, Locator form, int place, int day, String activity, String subject) {
        Locator row = rep.rows(form, say("内容", "Subject")).nth(place);
        int date = language.monday.plusDays(day).getDayOfMonth();
        rep.choose(row, say("日期", "Day"), say("11月" + date + "日", date + "\u00a0Nov"));
        rep.choose(row, say("活动", "Activity"), activity);
        rep.field(row, say("内容", "Subject")).fill(subject);
        rep.field(row, say("重要", "Important")).check();
    }

    private void confirmGoals(Tasklist manager) {
        manager.reload().filter(say("我的团队", "My team"));
        assertThat(manager.card(say("提交日报", "Submit daily report"), name())).isVisible();
        manager.filter(say("我的任务", "My tasks"));
        Locator form = manager.open(say("确认目标", "Confirm goals"), name(), language.week);
        assertThat(form).containsText("10,000.00");
        assertThat(form).containsText(say("合计不足 40", "weigh less than 40"));
        assertThat(form).containsText(say("谈年度合同", "Talk about the contract"));
        manager.field(form, say("按提议确认", "Confirm as proposed")).check();
        look(manager, form, "decision");
        manager.send(form);
    }

    private void report(Tasklist rep) {
        Locator form = rep.reload().open(say("提交日报", "Submit daily report"), language.monday.toString());
        assertThat(form).not().containsText(say("风险类别", "Kind of risk"));
        rep.field(form, say("电话", "Phone calls")).fill("4");
        rep.field(form, say("今天完成了什么", "What you did today")).fill(say("打了四个电话", "Four phone calls"));
        form.getByLabel(say("谈年度合同", "Talk about the contract")).check();
        rep.field(form, say("上报一个风险", "Flag a risk")).check();
        rep.choose(form, say("风险类别", "Kind of risk"), say("客户", "Customer"));
        rep.choose(form, say("发生的可能性", "Likelihood"), say("中", "Medium"));
        rep.choose(form, say("涉及的客户", "Customer concerned"), say("博远精密", "Acme Ltd"));
        rep.field(form, say("风险描述", "What the risk is")).fill(say("对方换了采购经理", "They have a new buyer"));
        look(rep, form, "report");
        rep.send(form);
    }

    private void raisePoint(Tasklist rep) {
        Locator form = rep.reload().start(say("提出例会议题", "Add a review point"));
        rep.field(form, say("建议", "Proposal")).check();
        rep.field(form, say("内容", "What it is about")).fill(say("周三集中打电话", "Phone calls on Wednesdays"));
        look(rep, form, "point");
        rep.send(form);
    }

    private void holdReview(Tasklist manager) {
        Locator form = manager.reload().open(say("召开周例会", "Hold the review"), language.week);
        Locator numbers = form.locator("table").first();
        assertThat(numbers).containsText(name());
        assertThat(numbers).containsText("12,500\u00a0/\u00a010,000 ·\u00a0125\u00a0%");
        assertThat(form).containsText(say("周三集中打电话", "Phone calls on Wednesdays"));
        manager.field(form, say("会议纪要", "Minutes")).fill(say("回顾了本周数字", "We looked at the numbers"));
        for (int row = 0; row < 3; row++) {
            actionItem(manager, form, row);
        }
        form.locator(".fjs-repeat-row-remove").nth(1).click();
        assertThat(manager.rows(form, say("负责人", "Owner"))).hasCount(2);
        Locator second = manager.rows(form, say("负责人", "Owner")).nth(1);
        manager.day(second, say("截止日期", "Due on"), language.monday.minusDays(1));
        refused(manager, say("截止日期：这一天已经过去", "Due on: This day has passed"));
        manager.day(second, say("截止日期", "Due on"), language.monday.plusDays(9));
        look(manager, form, "review");
        manager.send(form);
    }

    private void actionItem(Tasklist manager, Locator form, int place) {
        manager.addRow(form, 0);
        Locator row = manager.rows(form, say("负责人", "Owner")).nth(place);
        manager.field(row, say("做什么", "What")).fill(say("第 " + place + " 项", "Item " + place));
        manager.choose(row, say("负责人", "Owner"), name());
        manager.day(row, say("截止日期", "Due on"), language.monday.plusDays(8));
    }

    private void giveFeedback(Tasklist manager) {
        Locator form = manager.reload().open(say("给员工反馈", "Give feedback"), name(), language.week);
        assertThat(form).containsText("12,500.00");
        assertThat(form).containsText(say("打了四个电话", "Four phone calls"));
        assertThat(form).containsText(say("缺交", "missed"));
        manager.field(form, say("做得好的地方", "What went well")).fill(say("签单很快", "A quick deal"));
        manager.field(form, say("可以改进的一点", "One point to improve")).fill(say("日报缺了四天", "Four reports were missed"));
        manager.field(form, say("具体建议", "A concrete suggestion")).fill(say("下班前写三行", "Three lines before you go"));
        manager.day(form, say("一对一面谈日期", "Day of a 1:1"), language.monday.plusDays(9));
        look(manager, form, "feedback");
        manager.send(form);
    }

    private void acknowledge(Tasklist rep) {
        Locator form = rep.reload().open(say("回应反馈", "Acknowledge feedback"), language.week);
        assertThat(form).containsText(say("下班前写三行", "Three lines before you go"));
        rep.field(form, say("想当面聊聊", "Let's talk")).check();
        refused(rep, say("请用一句话说明您想谈什么", "Say in a sentence what you want to talk about"));
        rep.field(form, say("同意", "Agreed")).check();
        look(rep, form, "answer");
        rep.send(form);
    }

    private void recordAbsence(Tasklist rep) {
        Locator form = rep.reload().start(say("登记缺勤", "Record an absence"));
        rep.day(form, say("第一天", "First day"), language.monday.plusDays(9));
        rep.day(form, say("最后一天（含）", "Last day (included)"), language.monday.plusDays(8));
        rep.field(form, say("休假", "Leave")).check();
        refused(rep, say("最后一天（含）：", "Last day (included): "));
        Locator standIns = rep.options(form, say("代理人", "Stand-in"));
        assertThat(standIns).containsText(say("韩梅梅", "Emma Stone"));
        assertThat(standIns).not().containsText(say("李雷", "Liam Reed"));
        standIns.getByText(say("韩梅梅", "Emma Stone")).click();
        rep.day(form, say("最后一天（含）", "Last day (included)"), language.monday.plusDays(9));
        look(rep, form, "absence");
        rep.send(form);
        assertThat(app.startForm(language.rep, "record-absence").get("recorded"))
                .hasSize(1);
    }

    private void weekIsClosed() {
        JsonNode week = app.get(language.manager, "/api/weeks/" + language.week + "/teams/" + language.team)
                .body();
        assertThat(week.get("state").asText()).isEqualTo("closed");
        assertThat(week.get("actionItems")).hasSize(2);
        JsonNode person = week.at("/people/0");
        assertThat(person.at("/goals/0/decidedBy").asText()).isEqualTo("manager");
        assertThat(person.at("/reports/0/state").asText()).isEqualTo("onTime");
        assertThat(person.get("plan").findValuesAsText("done")).containsExactly("true", "false");
        assertThat(person.get("grade").asText()).isNotEmpty();
    }

    /** One report in time of five: half of 2 %. */
    private void previewBonus(Tasklist rep) {
        Locator form = rep.reload()
                .open(
                        say("提交日报", "Submit daily report"),
                        language.monday.plusDays(4).toString());
        assertThat(form).containsText(say("按目前成交的奖金：1 %，125.00", "Bonus at today's deals: 1 %, 125.00"));
        look(rep, form, "preview");
    }

    private void approveBonus(Tasklist manager) {
        String task = say("审批奖励", "Approve the reward");
        Locator form = manager.reload().open(task, name(), language.week, "125.00 CNY");
        assertThat(form).containsText("12,500.00 CNY");
        manager.field(form, say("退回重算", "Return to be computed again")).check();
        refused(manager, say("请说明原因，员工会看到。", "Please say why"));
        manager.field(form, say("说明（退回、驳回时必填）", "Comment (needed to return or reject)"))
                .fill(say("请再核对", "Please look again"));
        look(manager, form, "return");
        manager.send(form);

        form = manager.reload().open(task, name(), language.week);
        assertThat(form).containsText(say("请再核对", "Please look again"));
        assertThat(manager.field(form, say("退回重算", "Return to be computed again")))
                .hasCount(0);
        manager.field(form, say("批准", "Approve")).check();
        manager.choose(form, say("表扬", "Recognition"), say("口头表扬", "Praise"));
        look(manager, form, "approve");
        manager.send(form);
    }

    private void disputeBonus(Tasklist rep, Tasklist director) {
        Locator form = rep.reload().open(say("查看奖励", "Read and dispute"), language.week);
        assertThat(form).containsText(say("已批准：125.00 CNY", "Approved: 125.00 CNY"));
        assertThat(form).containsText(say("口头表扬", "Praise"));
        rep.field(form, say("如有异议，请说明哪里不对（留空即接受）", "If you disagree, say what is wrong (empty: accepted)"))
                .fill(say("日报是网络问题", "The network was down"));
        look(rep, form, "dispute");
        rep.send(form);

        form = director.reload().open(say("答复异议", "Resolve the dispute"), name(), language.week);
        assertThat(form).containsText(say("日报是网络问题", "The network was down"));
        director.field(form, say("维持原结果", "Uphold it as it is")).check();
        director.field(form, say("理由（员工会看到）", "Reason (the rep reads it)"))
                .fill(say("请申诉评分", "Please appeal the score"));
        look(director, form, "resolution");
        director.send(form);
    }

    /** Nobody planned a response to what the rep flagged: it is the manager's now. */
    private void answerRisk(Tasklist manager) {
        Locator form = manager.reload().open(say("制定应对措施", "Plan response"), say("博远精密", "Acme Ltd"));
        assertThat(form).containsText(say("对方换了采购经理", "They have a new buyer"));
        assertThat(form).containsText(name());
        manager.field(form, say("应对措施", "Your response")).fill(say("本周拜访新经理", "Visit the new buyer this week"));
        manager.day(form, say("最晚解决日期", "Resolved by"), language.monday.plusDays(11));
        look(manager, form, "risk");
        manager.send(form);
    }

    private Tasklist signIn(String person) {
        return Tasklist.signIn(chromium.browser(), port, person, say("zh-CN", "en-US"), PATIENCE);
    }

    private void clock(int day, String time) {
        app.clock(language.monday.plusDays(day) + "T" + time + ":00+08:00");
    }

    private void refused(Tasklist person, String sentence) {
        assertThat(person.refused(sentence)).doesNotContainPattern(INTERNALS);
    }

    /** A picture of the form; all that can be read in it is in the person's language, and nothing of the machinery. */
    private void look(Tasklist person, Locator form, String name) {
        picture(person, name);
        assertThat(NAMES.matcher(form.innerText()).replaceAll(""))
                .doesNotContainPattern(INTERNALS)
                .doesNotContainPattern(language.foreign);
    }

    private void picture(Tasklist person, String name) {
        person.picture(PICTURES.resolve(language.code + "-" + ++pictures + "-" + name + ".png"));
    }

    private String name() {
        return say("李雷", "Liam Reed");
    }

    private String revenue() {
        return say("成交额", "Revenue won");
    }

    private String objective() {
        return say("华东四季度成交额", "West in Q4");
    }

    private String say(String chinese, String english) {
        return language.of(chinese, english);
    }
}
