package io.salesweek.sample.forms;

import io.salesweek.goal.Goals;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Story;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code confirm-goals}: mostly confirmed; goals out of balance are given back once, goals beyond reach are changed. */
@SamplePart
class DecisionFiller implements FormFiller {

    private final Weeks weeks;
    private final Goals goals;
    private final GoalsFiller proposals;
    private final Staff staff;

    DecisionFiller(Weeks weeks, Goals goals, GoalsFiller proposals, Staff staff) {
        this.weeks = weeks;
        this.goals = goals;
        this.proposals = proposals;
        this.staff = staff;
    }

    @Override
    public String form() {
        return "confirm-goals";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeek week = weeks.get(RepWeekKey.parse(task.businessKey()));
        Locale language = staff.language(week.key().person());
        Map<String, Object> values = new HashMap<>();
        if (goals.of(week.key()).isEmpty() || told(script, week, Story.BOLD).isPresent()) {
            values.put("decision", "change");
            values.put(
                    "comment",
                    told(script, week, Story.BOLD).orElse(script.phrases().text(language, "goals.cut")));
            values.put("goals", proposals.goals(week, script, false));
        } else if (told(script, week, Story.UNBALANCED).isPresent() && isFirst(week)) {
            values.put("decision", "return");
            values.put("comment", told(script, week, Story.UNBALANCED).get());
        } else {
            values.put("decision", "confirm");
            values.put("comment", null);
        }
        return values;
    }

    private boolean isFirst(RepWeek week) {
        return goals.versions(week.key()).size() == 1;
    }

    private static Optional<String> told(Script script, RepWeek week, String what) {
        return script.story().in(week.key().week(), week.key().person(), what).map(Story.Happening::reply);
    }
}
