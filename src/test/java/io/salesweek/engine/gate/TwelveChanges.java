package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.List;

/** The changes of {@code docs/process-owner.md}, in their order: each on top of those before, as a process owner would make them. */
public record TwelveChanges(String note, List<ModelEdit> files) {

    private static final String DONE = "= if lang = \\\"zh\\\" then \\\"今天完成了什么\\\" else \\\"What you did today\\\"";

    private static final String NUMBER =
            "{ \"type\": \"number\", \"id\": \"Field_demos\", \"key\": \"demos\", \"decimalDigits\": 0, "
                    + "\"label\": \"= if lang = \\\"zh\\\" then \\\"演示\\\" else \\\"Demos\\\"\", "
                    + "\"validate\": { \"min\": 0 } },\n    ";

    private static final String TEXT = "{ \"type\": \"textfield\", \"id\": \"Field_mood\", \"key\": \"mood\", "
            + "\"label\": \"= if lang = \\\"zh\\\" then \\\"今日心情\\\" else \\\"Mood\\\"\" },\n    ";

    private static final String EXCEEDED =
            "<dmn:inputEntry id=\"when_exceeded_quotaAttainment\">\n" + "          <dmn:text>&gt;= 1.20</dmn:text>";

    private static final String AFTER_EXCEEDED = "      <dmn:rule id=\"rule_exceededHalf\">";

    private static final String TOP =
            """
                  <dmn:rule id="rule_top">
                    <dmn:inputEntry id="when_top_hasQuota"><dmn:text>true</dmn:text></dmn:inputEntry>
                    <dmn:inputEntry id="when_top_quotaAttainment"><dmn:text>&gt;= 1.50</dmn:text></dmn:inputEntry>
                    <dmn:inputEntry id="when_top_discipline"><dmn:text>&gt;= 0.60</dmn:text></dmn:inputEntry>
                    <dmn:outputEntry id="then_top_rate"><dmn:text>0.04</dmn:text></dmn:outputEntry>
                  </dmn:rule>
            """;

    private static String field(String label, String type) {
        return "{\n      \"type\": \"" + type + "\",\n      \"label\": \"" + label + "\"";
    }

    public static List<TwelveChanges> all() {
        ModelEdit days = ModelEdit.of("daily-reporting.bpmn");
        ModelEdit report = ModelEdit.of("submit-daily-report.form");
        ModelEdit week = ModelEdit.of("sales-week.bpmn");
        List<TwelveChanges> changes = new ArrayList<>();
        changes.add(of("1 日报 17:30 到期", days.replace("that day 18:00", "that day 17:30")));
        changes.add(of("2 提前两小时提醒", days.replace("1 hour before that day", "2 hours before that day")));
        changes.add(of(
                "3 演示次数",
                report.replace(field(DONE, "textarea"), NUMBER + field(DONE, "textarea")),
                ModelEdit.of("correct-daily-report.form")
                        .replace(field(DONE, "textarea"), NUMBER + field(DONE, "textarea"))));
        changes.add(of("4 今日心情", report.replace(field(DONE, "textarea"), TEXT + field(DONE, "textarea"))));
        changes.add(of(
                "5 至少两项计划",
                ModelEdit.of("smart-check.dmn").replace("<dmn:text>&lt; 1</dmn:text>", "<dmn:text>&lt; 2</dmn:text>")));
        changes.add(of(
                "6 等级与占比",
                ModelEdit.of("week-grade.dmn")
                        .replace("&gt;= 95", "&gt;= 90")
                        .replace("[80..95)", "[75..90)")
                        .replace("[60..80)", "[60..75)"),
                ModelEdit.of("score-weights.dmn")
                        .replace("<dmn:text>0.70</dmn:text>", "<dmn:text>0.60</dmn:text>")
                        .replace(
                                "then_everyTeam_disciplineShare\">\n          <dmn:text>0.15",
                                "then_everyTeam_disciplineShare\">\n          <dmn:text>0.25")));
        changes.add(of(
                "7 华东周一开门会",
                ModelEdit.of("weekly-review.bpmn")
                        .replace(
                                "#{reviewDays.kickoff(execution)}",
                                "#{reviewDays.kickoff(execution) or reviewDays.team(execution) == 'east'}")));
        changes.add(of("8 多退回一次", week.replace("#{2}", "#{3}")));
        changes.add(of(
                "9 超过 1100 财务也审批",
                ModelEdit.of("approval-route.dmn")
                        .replace("(1000..3000]", "(1000..1100]")
                        .replace("&gt; 3000", "&gt; 1100")));
        changes.add(of(
                "10 一个新档位",
                ModelEdit.of("bonus-tier.dmn")
                        .replace(EXCEEDED, EXCEEDED.replace("&gt;= 1.20", "[1.20..1.50)"))
                        .replace(AFTER_EXCEEDED, TOP + AFTER_EXCEEDED)));
        changes.add(of("11 只给 C、D 反馈", week.replace("'A, B, C, D'", "'C, D'")));
        changes.add(of(
                "12 换一种说法",
                report.replace("今天完成了什么", "今天的成果").replace("What you did today", "What you got done today")));

        return changes;
    }

    /** Files as they are then: the next change goes on from them. */
    private static TwelveChanges of(String note, ModelEdit... files) {
        return new TwelveChanges(
                note, List.of(files).stream().map(ModelEdit::copy).toList());
    }
}
