package io.salesweek.report.process;

import io.salesweek.goal.Goal;
import io.salesweek.goal.Goals;
import io.salesweek.metric.Actuals;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far a rep has come with the week's goals, and which of them the manager changed: old, new and why. */
@Component
class GoalProgress {

    private final Goals goals;
    private final Metrics metrics;
    private final Actuals actuals;
    private final Texts texts;
    private final Clock clock;

    GoalProgress(Goals goals, Metrics metrics, Actuals actuals, Texts texts, Clock clock) {
        this.goals = goals;
        this.metrics = metrics;
        this.actuals = actuals;
        this.texts = texts;
        this.clock = clock;
    }

    /** {@code progress} and {@code changes} as rows, {@code hasProgress} and {@code hasChanges}. */
    Map<String, Object> of(RepWeek week, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        List<Map<String, Object>> progress = progress(week, figures);
        List<Map<String, Object>> changes = changes(week, figures);
        return Map.of(
                "progress",
                progress,
                "hasProgress",
                !progress.isEmpty(),
                "changes",
                changes,
                "hasChanges",
                !changes.isEmpty());
    }

    private List<Map<String, Object>> progress(RepWeek week, Figures figures) {
        Map<String, BigDecimal> reached = actuals.of(week, clock.instant());
        return goals.of(week.key())
                .map(set -> set.goals().stream()
                        .map(goal -> row(goal, reached.get(goal.metric()), figures))
                        .toList())
                .orElse(List.of());
    }

    private static Map<String, Object> row(Goal goal, BigDecimal actual, Figures figures) {
        return Map.of(
                "metric", figures.metric(goal.metric()),
                "target", figures.amount(goal.metric(), goal.target()),
                "actual", figures.amount(goal.metric(), actual),
                "attainment", figures.percent(actual, goal.target()),
                "weight", goal.weight());
    }

    private List<Map<String, Object>> changes(RepWeek week, Figures figures) {
        List<Goals.Version> versions = goals.versions(week.key());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Goals.Version version = versions.get(i);
            if (version.comment() != null
                    && !version.goals().equals(versions.get(i - 1).goals())) {
                rows.add(Map.of(
                        "before", summary(versions.get(i - 1), figures),
                        "after", summary(version, figures),
                        "why", version.comment()));
            }
        }
        return rows;
    }

    /** A line for each goal. */
    private String summary(Goals.Version version, Figures figures) {
        return version.goals().stream()
                .map(goal -> texts.of(
                        figures.locale(),
                        "report.goal",
                        figures.metric(goal.metric()),
                        figures.amount(goal.metric(), goal.target()),
                        goal.weight()))
                .collect(Collectors.joining("\n"));
    }
}
