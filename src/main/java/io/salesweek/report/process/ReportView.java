package io.salesweek.report.process;

import io.salesweek.crm.Accounts;
import io.salesweek.engine.FormCall;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport.Help;
import io.salesweek.report.ReportNote;
import io.salesweek.report.Reports;
import io.salesweek.week.RepWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a report form shows beside its fields: where the rep stands, the plan to tick off, answers to earlier calls for help. */
@Component
class ReportView {

    private static final int MOST_CUSTOMERS = 1000;

    private final Reports reports;
    private final GoalProgress progress;
    private final Plans plans;
    private final Metrics metrics;
    private final Accounts accounts;
    private final Texts texts;
    private final ObjectProvider<ReportNote> notes;

    ReportView(
            Reports reports,
            GoalProgress progress,
            Plans plans,
            Metrics metrics,
            Accounts accounts,
            Texts texts,
            ObjectProvider<ReportNote> notes) {
        this.notes = notes;
        this.reports = reports;
        this.progress = progress;
        this.plans = plans;
        this.metrics = metrics;
        this.accounts = accounts;
        this.texts = texts;
    }

    Map<String, Object> of(FormCall call, RepWeek week, LocalDate day) {
        Locale locale = call.locale();
        Map<String, Object> values = new HashMap<>();
        values.put("title", dayName(day, locale));
        List<PlanItem> plan = plans.of(week.key());
        values.put("planItems", planOptions(plan, locale));
        values.put("hasPlan", !plan.isEmpty());
        values.put(
                "planItemsDone",
                plan.stream().filter(PlanItem::done).map(PlanItem::id).toList());
        if (call.wants("progress", "hasProgress", "changes", "hasChanges")) {
            values.putAll(progress.of(week, locale));
        }
        if (call.wants("answers", "hasAnswers")) {
            List<Map<String, Object>> answers = answers(week, locale);
            values.put("answers", answers);
            values.put("hasAnswers", !answers.isEmpty());
        }
        if (call.wants("note", "hasNote")) {
            String told = note(week, locale);
            values.put("note", told);
            values.put("hasNote", !told.isEmpty());
        }
        values.put("riskKinds", options(locale, "riskKind", "market", "customer", "internal"));
        values.put("likelihoods", options(locale, "likelihood", "low", "medium", "high"));
        values.put("customers", customers(week.key().person()));
        return values;
    }

    private String note(RepWeek week, Locale locale) {
        return notes.orderedStream()
                .flatMap(note -> note.of(week, locale).stream())
                .collect(Collectors.joining(" "));
    }

    /** Codes of the metrics reported by hand. */
    Set<String> reported() {
        return metrics.all().stream()
                .filter(metric -> "report".equals(metric.source()))
                .map(Metric::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a further text of that key can be told from what the report says anyway. */
    boolean keepsText(String key) {
        return metrics.find(key).isEmpty() && !ReportForm.names(key);
    }

    String dayName(LocalDate day, Locale locale) {
        return new Figures(metrics, locale).day(day);
    }

    List<Map<String, Object>> planOptions(List<PlanItem> plan, Locale locale) {
        return plan.stream()
                .map(item -> option(
                        item.id(),
                        item.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " · " + item.subject()))
                .toList();
    }

    /** Own customers first; of more than a list in a browser serves well the rest can still be sent by id. */
    private List<Map<String, Object>> customers(String person) {
        return accounts.choices(person, MOST_CUSTOMERS).stream()
                .map(account -> option(account.id(), account.name()))
                .toList();
    }

    private List<Map<String, Object>> answers(RepWeek week, Locale locale) {
        return reports.of(week).stream()
                .flatMap(report -> report.helps().stream().map(help -> answer(report.day(), help, locale)))
                .toList();
    }

    private Map<String, Object> answer(LocalDate day, Help help, Locale locale) {
        return Map.of(
                "day",
                dayName(day, locale),
                "question",
                help.question(),
                "answer",
                help.answer() == null ? texts.of(locale, "report.noAnswerYet") : help.answer());
    }

    private List<Map<String, Object>> options(Locale locale, String group, String... values) {
        return List.of(values).stream()
                .map(value -> option(value, texts.of(locale, "report." + group + "." + value)))
                .toList();
    }

    private static Map<String, Object> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
