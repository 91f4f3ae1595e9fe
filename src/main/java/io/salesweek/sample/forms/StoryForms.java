package io.salesweek.sample.forms;

import io.salesweek.goal.Goal;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.Goals;
import io.salesweek.goal.SentGoal;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Story;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people send on their own, by a start form, when the story says so. */
@SamplePart
public class StoryForms {

    private static final Set<String> BY_MANAGERS = Set.of(Story.CHANGE, Story.NOMINATE);
    private static final BigDecimal LESS = new BigDecimal("0.8");
    private static final BigDecimal MORE = new BigDecimal("1.1");

    private final Weeks weeks;
    private final Goals goals;
    private final People people;
    private final ReportFiller reports;

    StoryForms(Weeks weeks, Goals goals, People people, ReportFiller reports) {
        this.weeks = weeks;
        this.goals = goals;
        this.people = people;
        this.reports = reports;
    }

    /** @param person who sends it. @param form the form's and the process's key */
    public record Started(String person, String form, Map<String, Object> values) {}

    public Started absence(Story.Away away) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", away.person());
        values.put("from", away.from().toString());
        values.put("to", away.to().toString());
        values.put("kind", away.kind());
        values.put("standIn", away.standIn());
        return new Started(away.person(), "record-absence", values);
    }

    /** The manager changes goals and nominates; all else people do themselves. */
    public String sender(Story.Happening happening) {
        return BY_MANAGERS.contains(happening.what())
                ? people.managerOf(happening.person()).orElseThrow()
                : happening.person();
    }

    /** Empty when it cannot be sent as things stand. */
    public Optional<Started> of(Story.Happening happening, Script script) {
        return switch (happening.what()) {
            case Story.CORRECT -> correction(happening, script);
            case Story.CHANGE -> change(happening);
            case Story.NOMINATE -> Optional.of(nomination(happening));
            default -> Optional.of(point(happening));
        };
    }

    private Started point(Story.Happening point) {
        return new Started(sender(point), "add-review-point", Map.of("kind", point.what(), "text", point.text()));
    }

    private Started nomination(Story.Happening happening) {
        return new Started(
                sender(happening),
                "nominate",
                Map.of("person", happening.person(), "recognition", "praise", "reason", happening.text()));
    }

    /** The report of the day before; none in a week that has no such day. */
    private Optional<Started> correction(Story.Happening happening, Script script) {
        LocalDate day = script.season().workingDayBefore(happening.day());
        return week(happening)
                .filter(week -> week.workingDays().contains(day))
                .map(week -> new Started(
                        sender(happening), "correct-daily-report", reports.correction(week.key(), day, script)));
    }

    /** Less of the first goal and more of the others; none while the goals are not settled. */
    private Optional<Started> change(Story.Happening happening) {
        return week(happening)
                .flatMap(week -> goals.of(week.key()))
                .filter(GoalSet::settled)
                .map(set -> new Started(
                        sender(happening),
                        "change-goals",
                        Map.of("person", happening.person(), "goals", changed(set), "reason", happening.text())));
    }

    private Optional<RepWeek> week(Story.Happening happening) {
        return weeks.find(happening.person(), happening.week());
    }

    private static List<Map<String, Object>> changed(GoalSet set) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Goal goal : set.goals()) {
            BigDecimal target = goal.target().multiply(rows.isEmpty() ? LESS : MORE);
            rows.add(row(SentGoal.of(goal), target.setScale(0, RoundingMode.HALF_UP)));
        }
        return rows;
    }

    private static Map<String, Object> row(SentGoal goal, BigDecimal target) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("metric", goal.metric());
        row.put("target", target);
        row.put("targetMode", SentGoal.ABSOLUTE);
        row.put("weight", goal.weight());
        row.put("objective", goal.objective());
        row.put("why", goal.why());
        return row;
    }
}
