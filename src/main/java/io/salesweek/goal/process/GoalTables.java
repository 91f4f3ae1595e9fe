package io.salesweek.goal.process;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.goal.Goal;
import io.salesweek.goal.Goals.Explained;
import io.salesweek.goal.domain.SmartCheck;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Objective;
import io.salesweek.metric.Objectives;
import io.salesweek.plan.PlanItem;
import io.salesweek.problem.Texts;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables goal forms show: columns and rows ready to read, in the person's language. */
@Component
class GoalTables {

    /** The one finding of the table that has no letter. */
    private static final String BALANCE = "balance";

    private final Metrics metrics;
    private final Objectives objectives;
    private final Accounts accounts;
    private final Texts texts;

    GoalTables(Metrics metrics, Objectives objectives, Accounts accounts, Texts texts) {
        this.metrics = metrics;
        this.objectives = objectives;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** A table's columns for a form's {@code columnsExpression}. */
    List<Map<String, String>> columns(Locale locale, String... keys) {
        return Stream.of(keys)
                .map(key -> Map.of("key", key, "label", texts.of(locale, "goal.column." + key)))
                .toList();
    }

    /** The objectives that meet the week: the company's, the team's, the rep's. */
    List<Map<String, String>> objectives(RepWeek week, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        return objectives.meeting(week).stream()
                .map(objective -> Map.of(
                        "name", objective.name(),
                        "whose", texts.of(locale, "goal.whose." + whose(objective)),
                        "metric", figures.metric(objective.metric()),
                        "target", figures.amount(objective.metric(), objective.target()),
                        "period", objective.from() + " – " + objective.to()))
                .toList();
    }

    /**
     * Goals, each with the usual week and how far the target reaches beyond it, the reason with the objective it serves, and what the
     * table found.
     */
    List<Map<String, String>> goals(List<Goal> goals, List<Explained> verdicts, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        Map<String, String> names = new HashMap<>();
        return goals.stream()
                .map(goal -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("metric", figures.metric(goal.metric()));
                    row.put("target", figures.amount(goal.metric(), goal.target()));
                    row.put("stretch", usual(goal, figures));
                    row.put("weight", String.valueOf(goal.weight()));
                    row.put("why", why(goal, names));
                    row.put("findings", findings(goal, verdicts, locale));
                    return row;
                })
                .toList();
    }

    private String why(Goal goal, Map<String, String> names) {
        return goal.objective() == null
                ? goal.why()
                : goal.why() + " → " + names.computeIfAbsent(goal.objective(), this::name);
    }

    private String name(String objective) {
        return objectives.find(objective).map(Objective::name).orElse(objective);
    }

    private static String usual(Goal goal, Figures figures) {
        String usual = figures.amount(goal.metric(), goal.baseline());
        BigDecimal stretch = SmartCheck.stretch(goal);
        return stretch == null ? usual : usual + " · " + figures.percent(stretch);
    }

    List<Map<String, String>> plan(List<PlanItem> plan, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        Map<String, Account> customers = accounts.byId(
                plan.stream().map(PlanItem::customer).filter(Objects::nonNull).collect(Collectors.toSet()));
        return plan.stream().map(item -> row(item, customers, figures)).toList();
    }

    private Map<String, String> row(PlanItem item, Map<String, Account> customers, Figures figures) {
        Account customer = item.customer() == null ? null : customers.get(item.customer());
        String priority = item.priority().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "day", figures.day(item.day()),
                "activity", texts.of(figures.locale(), "goal.activity." + item.activity()),
                "subject", customer == null ? item.subject() : item.subject() + " · " + customer.name(),
                "hours", figures.hours(item.hours()),
                "priority", texts.of(figures.locale(), "goal.priority." + priority),
                "with", item.with() == null ? Figures.NONE : item.with());
    }

    /** What the table found: each reason once, with the goals it is about. */
    List<Map<String, String>> reasons(List<Explained> verdicts, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        verdicts.stream().filter(verdict -> !verdict.passed()).forEach(verdict -> byReason.computeIfAbsent(
                        letter(verdict, locale) + " · " + verdict.reason(locale), reason -> new ArrayList<>())
                .add(figures.metric(verdict.metric())));
        List<Map<String, String>> rows = new ArrayList<>();
        byReason.forEach((reason, about) -> rows.add(Map.of("about", String.join(" · ", about), "reason", reason)));
        return rows;
    }

    /** The letters a goal failed; ✓ when it passed, nothing when it was not judged. */
    private String findings(Goal goal, List<Explained> verdicts, Locale locale) {
        return verdicts.stream()
                .filter(verdict -> verdict.metric().equals(goal.metric()))
                .map(verdict -> verdict.passed() ? "✓" : letter(verdict, locale))
                .collect(Collectors.joining(", "));
    }

    private String letter(Explained verdict, Locale locale) {
        return BALANCE.equals(verdict.letter()) ? texts.of(locale, "goal.balance") : verdict.letter();
    }

    private static String whose(Objective objective) {
        if (objective.person() != null) {
            return "person";
        }
        return objective.team() != null ? "team" : "company";
    }
}
