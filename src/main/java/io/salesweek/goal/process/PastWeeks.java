package io.salesweek.goal.process;

import io.salesweek.goal.Goal;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.Goals;
import io.salesweek.metric.Actuals;
import io.salesweek.metric.Baselines;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A rep's last four weeks as one table: a row per metric, a column per week with actual, target and attainment, then the usual week. */
@Component
class PastWeeks {

    private static final int AT_MOST = 4;

    private final Weeks weeks;
    private final Goals goals;
    private final Metrics metrics;
    private final Actuals actuals;
    private final Baselines baselines;
    private final Texts texts;
    private final Clock clock;

    PastWeeks(
            Weeks weeks, Goals goals, Metrics metrics, Actuals actuals, Baselines baselines, Texts texts, Clock clock) {
        this.weeks = weeks;
        this.goals = goals;
        this.metrics = metrics;
        this.actuals = actuals;
        this.baselines = baselines;
        this.texts = texts;
        this.clock = clock;
    }

    /** {@code pastColumns} and {@code past}; no rows when there is no week before this one. */
    Map<String, Object> of(RepWeek week, Locale locale) {
        List<RepWeek> past =
                new ArrayList<>(weeks.pastWeeks(week.key().person(), week.key().week(), AT_MOST));
        Collections.reverse(past);
        return Map.of(
                "pastColumns", columns(past, locale), "past", past.isEmpty() ? List.of() : rows(week, past, locale));
    }

    private List<Map<String, String>> columns(List<RepWeek> past, Locale locale) {
        List<Map<String, String>> columns = new ArrayList<>();
        columns.add(Map.of("key", "metric", "label", texts.of(locale, "goal.column.metric")));
        past.forEach(week -> columns.add(
                Map.of("key", column(week), "label", week.key().week().toString())));
        columns.add(Map.of("key", "usual", "label", texts.of(locale, "goal.column.usual")));
        return columns;
    }

    private List<Map<String, String>> rows(RepWeek week, List<RepWeek> past, Locale locale) {
        Instant now = clock.instant();
        Figures figures = new Figures(metrics, locale);
        Map<RepWeek, Map<String, BigDecimal>> reached = actuals.of(past, now);
        Map<RepWeekKey, GoalSet> set = goals.of(past.stream().map(RepWeek::key).toList());
        Map<String, BigDecimal> usual = baselines.of(week, now);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Metric metric : metrics.offered()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("metric", figures.metric(metric));
            past.forEach(before -> row.put(
                    column(before),
                    figures.reached(reached.get(before).get(metric.code()), target(set.get(before.key()), metric))));
            row.put("usual", figures.amount(metric.code(), usual.get(metric.code())));
            rows.add(row);
        }
        return rows;
    }

    /** Null where the week had no goal in the metric. */
    private static BigDecimal target(GoalSet set, Metric metric) {
        return set == null
                ? null
                : set.goals().stream()
                        .filter(goal -> goal.metric().equals(metric.code()))
                        .map(Goal::target)
                        .findFirst()
                        .orElse(null);
    }

    /** A column's key: letters and digits only, so that any expression can name it. */
    private static String column(RepWeek week) {
        return "w" + week.key().week().toString().replace("-", "");
    }
}
