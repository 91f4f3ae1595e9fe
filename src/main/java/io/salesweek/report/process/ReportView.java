package io.salesweek.report.process;

import io.salesweek.crm.Accounts;
import io.salesweek.goal.Goal;
import io.salesweek.goal.Goals;
import io.salesweek.metric.Actuals;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.DayReport.Help;
import io.salesweek.report.Reports;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a report form shows beside its fields: where the rep stands, the plan to tick off, answers to earlier calls for help. */
@Component
class ReportView {

    private static final int MOST_CUSTOMERS = 1000;

    private final Reports reports;
    private final Goals goals;
    private final Plans plans;
    private final Metrics metrics;
    private final Actuals actuals;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    ReportView(
            Reports reports,
            Goals goals,
            Plans plans,
            Metrics metrics,
            Actuals actuals,
            Accounts accounts,
            Texts texts,
            Clock clock) {
        this.reports = reports;
        this.goals = goals;
        this.plans = plans;
        this.metrics = metrics;
        this.actuals = actuals;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    Map<String, Object> of(RepWeek week, LocalDate day, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", dayName(day, locale));
        List<PlanItem> plan = plans.of(week.key());
        values.put("planItems", planOptions(plan, locale));
        values.put("hasPlan", !plan.isEmpty());
        values.put(
                "planItemsDone",
                plan.stream().filter(PlanItem::done).map(PlanItem::id).toList());
        List<Map<String, Object>> progress = progress(week, locale);
        values.put("progress", progress);
        values.put("hasProgress", !progress.isEmpty());
        List<Map<String, Object>> answers = answers(week, locale);
        values.put("answers", answers);
        values.put("hasAnswers", !answers.isEmpty());
        List<Map<String, Object>> changes = changes(week, locale);
        values.put("changes", changes);
        values.put("hasChanges", !changes.isEmpty());
        values.put("riskKinds", options(locale, "riskKind", "market", "customer", "internal"));
        values.put("likelihoods", options(locale, "likelihood", "low", "medium", "high"));
        values.put("customers", customers(week.key().person()));
        return values;
    }

    /** Codes of the metrics reported by hand. */
    Set<String> reported() {
        return metrics.all().stream()
                .filter(metric -> "report".equals(metric.source()))
                .map(Metric::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a day's report says so far, as values of the form's fields. */
    Map<String, Object> sent(DayReport report) {
        Map<String, Object> values = new HashMap<>();
        if (report.content() != null) {
            values.putAll(report.numbers());
            values.putAll(report.content().more());
            values.put("done", report.content().done());
            values.put("problems", report.content().problems());
            values.put("nextSteps", report.content().nextSteps());
            values.put("helpNeeded", report.content().helpNeeded());
        }
        return values;
    }

    String dayName(LocalDate day, Locale locale) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
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

    private List<Map<String, Object>> progress(RepWeek week, Locale locale) {
        Map<String, BigDecimal> figures = actuals.of(week, clock.instant());
        List<Map<String, Object>> rows = new ArrayList<>();
        goals.of(week.key()).ifPresent(set -> set.goals().forEach(goal -> rows.add(row(goal, figures, locale))));
        return rows;
    }

    private Map<String, Object> row(Goal goal, Map<String, BigDecimal> figures, Locale locale) {
        BigDecimal actual = figures.get(goal.metric());
        Map<String, Object> row = new HashMap<>();
        row.put("metric", name(goal.metric(), locale));
        row.put("target", goal.target().toPlainString());
        row.put("actual", actual == null ? "–" : actual.toPlainString());
        row.put("weight", goal.weight());
        return row;
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

    /** The goals a manager changed after they were settled: old, new and why. */
    private List<Map<String, Object>> changes(RepWeek week, Locale locale) {
        List<Goals.Version> versions = goals.versions(week.key());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Goals.Version version = versions.get(i);
            if (version.comment() != null
                    && !version.goals().equals(versions.get(i - 1).goals())) {
                rows.add(Map.of(
                        "before", summary(versions.get(i - 1), locale),
                        "after", summary(version, locale),
                        "why", version.comment()));
            }
        }
        return rows;
    }

    private String summary(Goals.Version version, Locale locale) {
        return version.goals().stream()
                .map(goal ->
                        name(goal.metric(), locale) + " " + goal.target().toPlainString() + " (" + goal.weight() + ")")
                .collect(Collectors.joining(", "));
    }

    private String name(String metric, Locale locale) {
        return metrics.find(metric).map(found -> found.name(locale)).orElse(metric);
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
