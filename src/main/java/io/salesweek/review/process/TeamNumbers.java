package io.salesweek.review.process;

import io.salesweek.metric.Actuals;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.DayReport.State;
import io.salesweek.report.Reports;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The team's numbers as one table: a row for each rep and one for all of them, a column for each metric somebody has a goal in or has
 * reached something in, with what was reached so far (also by who has no goal in it), the target and how much of it that is.
 */
@Component
class TeamNumbers {

    private final Scores scores;
    private final Reports reports;
    private final Metrics metrics;
    private final Actuals actuals;
    private final Texts texts;
    private final Clock clock;

    TeamNumbers(Scores scores, Reports reports, Metrics metrics, Actuals actuals, Texts texts, Clock clock) {
        this.scores = scores;
        this.reports = reports;
        this.metrics = metrics;
        this.actuals = actuals;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was reached and what was aimed for; a target of null: no goal. */
    private record Reached(BigDecimal actual, BigDecimal target) {}

    /** {@code numberColumns} and {@code numbers}. */
    Map<String, Object> of(List<RepWeek> reps, Locale locale) {
        Map<RepWeek, WeekFigures> figures = scores.figures(reps);
        Map<RepWeek, List<DayReport>> days = reports.of(reps);
        Map<RepWeek, Map<String, Reached>> reached = reached(reps, figures);
        List<Metric> counted = counted(reached.values());
        Figures reader = new Figures(metrics, locale);
        List<Map<String, String>> rows = new ArrayList<>();
        reps.forEach(rep -> rows.add(row(rep, figures.get(rep), reached.get(rep), days.get(rep), counted, reader)));
        if (reps.size() > 1) {
            rows.add(team(reached.values(), days.values(), counted, reader));
        }
        return Map.of("numberColumns", columns(counted, reader), "numbers", rows);
    }

    /** By metric code: a goal with its figures, else what the facts say. */
    private Map<RepWeek, Map<String, Reached>> reached(List<RepWeek> reps, Map<RepWeek, WeekFigures> figures) {
        Map<RepWeek, Map<String, Reached>> reached = new LinkedHashMap<>();
        actuals.of(reps, clock.instant()).forEach((rep, facts) -> {
            Map<String, Reached> cells = new HashMap<>();
            facts.forEach((metric, actual) -> cells.put(metric, new Reached(actual, null)));
            figures.get(rep)
                    .goals()
                    .forEach(goal -> cells.put(goal.metric(), new Reached(goal.actual(), goal.target())));
            reached.put(rep, cells);
        });
        return reached;
    }

    /** In the catalogue's order. */
    private List<Metric> counted(Collection<Map<String, Reached>> reached) {
        return metrics.all().stream()
                .filter(metric -> reached.stream().anyMatch(cells -> counts(cells.get(metric.code()))))
                .toList();
    }

    private static boolean counts(Reached cell) {
        return cell.target() != null || cell.actual() != null && cell.actual().signum() != 0;
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
            RepWeek rep,
            WeekFigures figures,
            Map<String, Reached> reached,
            List<DayReport> days,
            List<Metric> counted,
            Figures reader) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("rep", rep.name());
        counted.forEach(metric -> row.put(metric.code(), cell(reached.get(metric.code()), reader)));
        row.put("attainment", reader.percent(figures.goalAttainment()));
        row.put("reports", reports(List.of(days), reader));
        row.put("plan", reader.percent(figures.planCompletion()));
        return row;
    }

    /** Sums of the team; a mean of points is nothing that adds up. */
    private Map<String, String> team(
            Collection<Map<String, Reached>> reached,
            Collection<List<DayReport>> days,
            List<Metric> counted,
            Figures reader) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("rep", texts.of(reader.locale(), "review.allTogether"));
        counted.stream()
                .filter(metric -> !metric.mean())
                .forEach(metric -> row.put(metric.code(), cell(sum(reached, metric), reader)));
        row.put("reports", reports(days, reader));
        return row;
    }

    private static Reached sum(Collection<Map<String, Reached>> reached, Metric metric) {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal target = null;
        for (Map<String, Reached> cells : reached) {
            Reached cell = cells.get(metric.code());
            actual = actual.add(cell.actual() == null ? BigDecimal.ZERO : cell.actual());
            if (cell.target() != null) {
                target = target == null ? cell.target() : target.add(cell.target());
            }
        }
        return new Reached(actual, target);
    }

    private static String cell(Reached cell, Figures reader) {
        return reader.reached(cell.actual(), cell.target());
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
