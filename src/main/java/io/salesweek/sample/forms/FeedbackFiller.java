package io.salesweek.sample.forms;

import io.salesweek.metric.Metrics;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.Phrases;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code give-feedback}: by the grade, about the best and the weakest goal, in the language of who reads it. */
@SamplePart
class FeedbackFiller implements FormFiller {

    private final Weeks weeks;
    private final Scores scores;
    private final Metrics metrics;
    private final Staff staff;
    private final Clock clock;

    FeedbackFiller(Weeks weeks, Scores scores, Metrics metrics, Staff staff, Clock clock) {
        this.weeks = weeks;
        this.scores = scores;
        this.metrics = metrics;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "give-feedback";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeekKey key = RepWeekKey.parse(task.businessKey());
        Locale language = staff.language(key.person());
        WeekFigures figures = scores.figures(weeks.get(key));
        String grade = figures.grade() == null ? "none" : figures.grade();
        Map<String, Object> values = new HashMap<>();
        for (String part : List.of("praise", "improve", "suggestion")) {
            String phrase = script.phrases().text(language, "feedback." + grade + "." + part);
            values.put(part, Phrases.fill(phrase, goals(figures, language)));
        }
        boolean weak = List.of("C", "D").contains(grade);
        values.put(
                "oneOnOne",
                weak
                        ? script.season()
                                .workingDayAfter(Season.today(clock.instant()))
                                .toString()
                        : null);
        values.put("coachingNeeded", grade.equals("D"));
        return values;
    }

    private Map<String, String> goals(WeekFigures figures, Locale language) {
        List<GoalFigure> byAttainment = figures.goals().stream()
                .filter(goal -> goal.attainment() != null)
                .sorted(Comparator.comparing(GoalFigure::attainment))
                .toList();
        return byAttainment.isEmpty()
                ? Map.of()
                : Map.of(
                        "best", told(byAttainment.get(byAttainment.size() - 1), language),
                        "weak", told(byAttainment.get(0), language));
    }

    private String told(GoalFigure goal, Locale language) {
        return metrics.find(goal.metric()).orElseThrow().name(language) + " " + Numbers.percent(goal.attainment());
    }
}
