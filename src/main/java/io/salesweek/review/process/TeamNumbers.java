package io.salesweek.review.process;

import io.salesweek.metric.Figures;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.DayReport.State;
import io.salesweek.report.Reports;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The team's numbers as one table: a row for each rep and one for all of them, a column for each metric somebody has a goal in, with what
 * was reached so far, the target and how much of it that is.
 */
@Component
class TeamNumbers {

    private final Scores scores;
    private final Reports reports;
    private final Metrics metrics;
    private final Texts texts;

    TeamNumbers(Scores scores, Reports reports, Metrics metrics, Texts texts) {
        this.scores = scores;
        this.reports = reports;
        this.metrics = metrics;
        this.texts = texts;
    }

    /** {@code numberColumns} and {@code numbers}. */
    Map<String, Object> of(List<RepWeek> reps, Locale locale) {
        Map<RepWeek, WeekFigures> figures = scores.figures(reps);
        Map<RepWeek, List<DayReport>> days = reports.of(reps);
        List<Metric> counted = counted(figures.values());
        Figures reader = new Figures(metrics, locale);
        List<Map<String, String>> rows = new ArrayList<>();
        reps.forEach(rep -> rows.add(row(rep.name(), figures.get(rep), days.get(rep), counted, reader)));
        if (reps.size() > 1) {
            rows.add(team(figures.values(), days.values(), counted, reader));
        }
        return Map.of("numberColumns", columns(counted, reader), "numbers", rows);
    }

    /** The metrics somebody has a goal in, in the catalogue's order. */
    private List<Metric> counted(Collection<WeekFigures> figures) {
        return metrics.all().stream()
                .filter(metric -> figures.stream().anyMatch(of -> goal(of, metric) != null))
                .toList();
    }

    private List<Map<String, String>> columns(List<Metric> counted, Figures reader) {
        List<Map<String, String>> columns = new ArrayList<>();
        columns.add(column("rep", reader));
        counted.forEach(metric -> columns.add(Map.of("key", metric.code(), "label", reader.metric(metric))));
        columns.add(column("attainment", reader));
        columns.add(column("reports", reader));
        columns.add(column("plan", reader));
        return columns;
    }

    private Map<String, String> column(String key, Figures reader) {
        return Map.of("key", key, "label", texts.of(reader.locale(), "review.column." + key));
    }

    private Map<String, String> row(
            String name, WeekFigures figures, List<DayReport> days, List<Metric> counted, Figures reader) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("rep", name);
        counted.forEach(metric -> row.put(metric.code(), cell(goal(figures, metric), reader)));
        row.put("attainment", reader.percent(figures.goalAttainment()));
        row.put("reports", reports(List.of(days), reader));
        row.put("plan", reader.percent(figures.planCompletion()));
        return row;
    }

    /** Sums of the team; a mean of points is nothing that adds up. */
    private Map<String, String> team(
            Collection<WeekFigures> figures, Collection<List<DayReport>> days, List<Metric> counted, Figures reader) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("rep", texts.of(reader.locale(), "review.allTogether"));
        counted.stream()
                .filter(metric -> !metric.mean())
                .forEach(metric -> row.put(metric.code(), sum(figures, metric, reader)));
        row.put("reports", reports(days, reader));
        return row;
    }

    private static String sum(Collection<WeekFigures> figures, Metric metric, Figures reader) {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal target = BigDecimal.ZERO;
        for (WeekFigures each : figures) {
            GoalFigure goal = goal(each, metric);
            if (goal != null) {
                actual = actual.add(goal.actual() == null ? BigDecimal.ZERO : goal.actual());
                target = target.add(goal.target());
            }
        }
        return reader.reached(actual, target);
    }

    private static String cell(GoalFigure goal, Figures reader) {
        return goal == null ? Figures.NONE : reader.reached(goal.actual(), goal.target());
    }

    private static GoalFigure goal(WeekFigures figures, Metric metric) {
        return figures.goals().stream()
                .filter(goal -> goal.metric().equals(metric.code()))
                .findFirst()
                .orElse(null);
    }

    private String reports(Collection<List<DayReport>> days, Figures reader) {
        return texts.of(
                reader.locale(),
                "review.reports",
                count(days, State.ON_TIME),
                count(days, State.LATE),
                count(days, State.MISSED));
    }

    private static long count(Collection<List<DayReport>> days, State state) {
        return days.stream()
                .flatMap(List::stream)
                .filter(day -> day.state() == state)
                .count();
    }
}
