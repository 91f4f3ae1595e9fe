package io.salesweek.feedback.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWords;
import io.salesweek.feedback.Feedback;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.ReportContent;
import io.salesweek.report.Reports;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A person's week in front of whoever gives or reads feedback: the figures, the goals, the plan, the reports, and what was said. */
@Component
class FeedbackView {

    private static final String REPORT_FORM = "submit-daily-report";

    private final Weeks weeks;
    private final Scores scores;
    private final Plans plans;
    private final Reports reports;
    private final Feedbacks feedbacks;
    private final Metrics metrics;
    private final People people;
    private final Texts texts;

    private final FormWords words;

    FeedbackView(
            Weeks weeks,
            Scores scores,
            Plans plans,
            Reports reports,
            Feedbacks feedbacks,
            Metrics metrics,
            People people,
            Texts texts,
            FormWords words) {
        this.words = words;
        this.weeks = weeks;
        this.scores = scores;
        this.plans = plans;
        this.reports = reports;
        this.feedbacks = feedbacks;
        this.metrics = metrics;
        this.people = people;
        this.texts = texts;
    }

    /** Whose week it is. */
    String about(RepWeekKey key) {
        return people.nameOf(key.person()) + " · " + key.week();
    }

    Map<String, Object> of(FormCall call) {
        RepWeekKey key = RepWeekKey.parse(call.businessKey());
        RepWeek week = weeks.get(key);
        Figures reader = new Figures(metrics, call.locale());
        Map<String, Object> values = new HashMap<>();
        values.put("week", key.week().toString());
        values.put("rep", week.name());
        if (call.wants("score", "grade", "goalAttainment", "discipline", "planCompletion", "goals", "hasGoals")) {
            values.putAll(figures(scores.figures(week), reader));
        }
        if (call.wants("plan", "hasPlan")) {
            List<Map<String, Object>> plan = plan(plans.of(key), reader);
            values.put("plan", plan);
            values.put("hasPlan", !plan.isEmpty());
        }
        if (call.wants("reports")) {
            values.put("reports", days(reports.of(week), reader));
        }
        if (call.wants("said", "by")) {
            feedbacks.find(key).ifPresent(feedback -> values.putAll(said(feedback, week.name(), reader)));
        }
        return values;
    }

    private static Map<String, Object> figures(WeekFigures figures, Figures reader) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "score",
                figures.score() == null ? Figures.NONE : figures.score().toPlainString());
        values.put("grade", figures.grade() == null ? Figures.NONE : figures.grade());
        values.put("goalAttainment", reader.percent(figures.goalAttainment()));
        values.put("discipline", reader.percent(figures.discipline()));
        values.put("planCompletion", reader.percent(figures.planCompletion()));
        values.put("goals", goals(figures, reader));
        values.put("hasGoals", !figures.goals().isEmpty());
        return values;
    }

    /** The answers a rep may choose from. */
    List<Map<String, Object>> responses(Locale locale) {
        return List.of("agree", "discuss").stream()
                .map(value ->
                        Map.<String, Object>of("value", value, "label", texts.of(locale, "feedback.response." + value)))
                .toList();
    }

    private static List<Map<String, Object>> goals(WeekFigures figures, Figures reader) {
        return figures.goals().stream()
                .map(goal -> Map.<String, Object>of(
                        "metric", reader.metric(goal.metric()),
                        "target", reader.amount(goal.metric(), goal.target()),
                        "actual", reader.amount(goal.metric(), goal.actual()),
                        "weight", goal.weight(),
                        "attainment", reader.percent(goal.attainment())))
                .toList();
    }

    private static List<Map<String, Object>> plan(List<PlanItem> items, Figures reader) {
        return items.stream()
                .map(item -> Map.<String, Object>of(
                        "day",
                        reader.day(item.day()),
                        "subject",
                        item.subject(),
                        "done",
                        item.done() ? "✓" : Figures.NONE))
                .toList();
    }

    private List<Map<String, Object>> days(List<DayReport> days, Figures reader) {
        return days.stream()
                .map(day -> Map.<String, Object>of(
                        "day",
                        reader.day(day.day()),
                        "state",
                        texts.of(
                                reader.locale(),
                                "feedback.report." + day.state().name()),
                        "done",
                        day.content() == null ? "" : written(day.content(), reader.locale()),
                        "problems",
                        day.content() == null ? "" : orEmpty(day.content().problems())))
                .toList();
    }

    /** What was done, and what a process owner's further fields say, each under its label. */
    private String written(ReportContent content, Locale locale) {
        StringBuilder text = new StringBuilder(orEmpty(content.done()));
        new TreeMap<>(content.more()).forEach((key, said) -> text.append(text.isEmpty() ? "" : "\n")
                .append(words.label(REPORT_FORM, key, locale))
                .append(": ")
                .append(said));
        return text.toString();
    }

    /** What the manager wrote and the rep answered, a row for each, and the manager's name; nothing when no feedback was given. */
    private Map<String, Object> said(Feedback feedback, String rep, Figures reader) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (feedback.content() == null) {
            return Map.of();
        }
        say(rows, reader, "praise", feedback.content().praise());
        say(rows, reader, "improve", feedback.content().improve());
        say(rows, reader, "suggestion", feedback.content().suggestion());
        if (feedback.content().oneOnOne() != null) {
            say(rows, reader, "oneOnOne", reader.day(feedback.content().oneOnOne()));
        }
        if (feedback.comment() != null) {
            say(rows, reader, "comment", feedback.comment(), rep);
        }
        return Map.of("said", rows, "by", people.nameOf(feedback.by()));
    }

    private void say(List<Map<String, Object>> rows, Figures reader, String what, String text, Object... args) {
        rows.add(Map.of("what", texts.of(reader.locale(), "feedback.said." + what, args), "text", text));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
