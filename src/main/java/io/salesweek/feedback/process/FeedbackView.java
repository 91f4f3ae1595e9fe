package io.salesweek.feedback.process;

import io.salesweek.feedback.Feedback;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person's week in front of whoever gives or reads feedback: the figures, the goals, the reports. */
@Component
class FeedbackView {

    private final Weeks weeks;
    private final Scores scores;
    private final Reports reports;
    private final Feedbacks feedbacks;
    private final Metrics metrics;
    private final Texts texts;

    FeedbackView(Weeks weeks, Scores scores, Reports reports, Feedbacks feedbacks, Metrics metrics, Texts texts) {
        this.weeks = weeks;
        this.scores = scores;
        this.reports = reports;
        this.feedbacks = feedbacks;
        this.metrics = metrics;
        this.texts = texts;
    }

    Map<String, Object> of(RepWeekKey key, Locale locale) {
        RepWeek week = weeks.get(key);
        WeekFigures figures = scores.figures(week);
        Map<String, Object> values = new HashMap<>();
        values.put("week", key.week().toString());
        values.put("rep", week.name());
        values.put("score", figures.score() == null ? "–" : figures.score().toPlainString());
        values.put("grade", figures.grade() == null ? "–" : figures.grade());
        values.put("goalAttainment", percent(figures.goalAttainment()));
        values.put("discipline", percent(figures.discipline()));
        values.put("planCompletion", percent(figures.planCompletion()));
        values.put("goals", goals(figures, locale));
        values.put("reports", days(reports.of(week), locale));
        feedbacks.find(key).ifPresent(feedback -> values.put("feedback", content(feedback)));
        return values;
    }

    /** The answers a rep may choose from. */
    List<Map<String, Object>> responses(Locale locale) {
        return List.of("agree", "discuss").stream()
                .map(value ->
                        Map.<String, Object>of("value", value, "label", texts.of(locale, "feedback.response." + value)))
                .toList();
    }

    private List<Map<String, Object>> goals(WeekFigures figures, Locale locale) {
        return figures.goals().stream()
                .map(goal -> Map.<String, Object>of(
                        "metric",
                        metrics.find(goal.metric())
                                .map(metric -> metric.name(locale))
                                .orElse(goal.metric()),
                        "target",
                        plain(goal.target()),
                        "actual",
                        plain(goal.actual()),
                        "weight",
                        goal.weight(),
                        "attainment",
                        percent(goal.attainment())))
                .toList();
    }

    private List<Map<String, Object>> days(List<DayReport> days, Locale locale) {
        return days.stream()
                .map(day -> Map.<String, Object>of(
                        "day",
                        day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale),
                        "state",
                        texts.of(locale, "feedback.report." + day.state().name()),
                        "done",
                        day.content() == null ? "" : day.content().done()))
                .toList();
    }

    private static Map<String, Object> content(Feedback feedback) {
        Map<String, Object> values = new HashMap<>();
        if (feedback.content() != null) {
            values.put("praise", feedback.content().praise());
            values.put("improve", feedback.content().improve());
            values.put("suggestion", feedback.content().suggestion());
            values.put("oneOnOne", feedback.content().oneOnOne());
        }
        values.put("comment", feedback.comment());
        return values;
    }

    private static String percent(BigDecimal ratio) {
        return ratio == null
                ? "–"
                : ratio.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private static String plain(BigDecimal number) {
        return number == null ? "–" : number.stripTrailingZeros().toPlainString();
    }
}
