package io.salesweek.reward.process;

import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.report.Reports;
import io.salesweek.reward.Appeal;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An appealed week in front of whoever appeals or answers: what it was scored by. */
@Component
class AppealView {

    private final Weeks weeks;
    private final Scores scores;
    private final Reports reports;
    private final Metrics metrics;
    private final People people;
    private final Texts texts;

    AppealView(Weeks weeks, Scores scores, Reports reports, Metrics metrics, People people, Texts texts) {
        this.weeks = weeks;
        this.scores = scores;
        this.reports = reports;
        this.metrics = metrics;
        this.people = people;
        this.texts = texts;
    }

    /** Names and numbers that tell an appeal apart in a list of tasks. */
    String about(RepWeekKey key) {
        return people.nameOf(key.person()) + " · " + key.week();
    }

    /** The weeks a rep may choose from. */
    List<Map<String, Object>> weeks(List<RepWeek> open, Locale locale) {
        Map<RepWeek, WeekFigures> figures = scores.figures(open);
        return open.stream()
                .map(week -> Map.<String, Object>of(
                        "value",
                        week.key().week().toString(),
                        "label",
                        texts.of(
                                locale,
                                "reward.appeal.week",
                                week.key().week().toString(),
                                shown(figures.get(week).score()),
                                shown(figures.get(week).grade()))))
                .toList();
    }

    /** What was appealed before, and answered. */
    List<Map<String, Object>> answers(List<Appeal> appeals, Locale locale) {
        return appeals.stream()
                .map(appeal -> Map.<String, Object>of(
                        "week",
                        appeal.repWeek().week().toString(),
                        "about",
                        texts.of(locale, "reward.appeal.about." + appeal.about()),
                        "answer",
                        texts.of(
                                locale,
                                "reward.appeal.answer." + (appeal.decision() == null ? "open" : appeal.decision())),
                        "comment",
                        appeal.comment() == null ? "" : appeal.comment(),
                        "by",
                        appeal.decidedBy() == null ? "" : people.nameOf(appeal.decidedBy())))
                .toList();
    }

    Map<String, Object> of(Appeal appeal, Locale locale) {
        RepWeek week = weeks.get(appeal.repWeek());
        WeekFigures figures = scores.figures(week);
        Figures reader = new Figures(metrics, locale);
        Map<String, Object> values = new HashMap<>();
        values.put("week", week.key().week().toString());
        values.put("rep", week.name());
        values.put("about", texts.of(locale, "reward.appeal.about." + appeal.about()));
        values.put("reason", appeal.reason());
        values.put(
                "figures",
                List.of(
                        row(locale, "score", shown(figures.score())),
                        row(locale, "grade", shown(figures.grade())),
                        row(locale, "goalAttainment", RewardNumbers.ratio(figures.goalAttainment())),
                        row(locale, "discipline", RewardNumbers.ratio(figures.discipline())),
                        row(locale, "planCompletion", RewardNumbers.ratio(figures.planCompletion()))));
        values.put("goals", goals(figures, reader));
        values.put("hasGoals", !figures.goals().isEmpty());
        values.put("days", days(week, reader));
        return values;
    }

    private Map<String, Object> row(Locale locale, String figure, String value) {
        return Map.of("what", texts.of(locale, "reward.figure." + figure), "value", value);
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

    /** The working days that counted, each with its mark, to be excused. */
    private List<Map<String, Object>> days(RepWeek week, Figures reader) {
        return reports.of(week).stream()
                .filter(day -> week.workingDays().contains(day.day()))
                .map(day -> Map.<String, Object>of(
                        "value",
                        day.day().toString(),
                        "label",
                        reader.day(day.day()) + " · "
                                + texts.of(
                                        reader.locale(),
                                        "reward.appeal.day." + day.state().name())))
                .toList();
    }

    private static String shown(Object figure) {
        return figure == null ? Figures.NONE : figure.toString();
    }
}
