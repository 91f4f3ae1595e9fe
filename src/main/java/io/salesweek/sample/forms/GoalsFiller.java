package io.salesweek.sample.forms;

import io.salesweek.metric.Baselines;
import io.salesweek.metric.Objective;
import io.salesweek.metric.Objectives;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Script.UsualGoal;
import io.salesweek.sample.script.Story;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code propose-goals}: what the rep usually sets out to do, in reach of their last weeks; otherwise where the story says so. */
@SamplePart
class GoalsFiller implements FormFiller {

    private static final String FIRST = "userTask_proposeGoals";
    private static final int LIGHT_WEIGHT = 20;

    private final Weeks weeks;
    private final Baselines baselines;
    private final Objectives objectives;
    private final Targets targets;
    private final PlanItems plan;
    private final Clock clock;

    GoalsFiller(Weeks weeks, Baselines baselines, Objectives objectives, Targets targets, PlanItems plan, Clock clock) {
        this.weeks = weeks;
        this.baselines = baselines;
        this.objectives = objectives;
        this.targets = targets;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "propose-goals";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeek week = weeks.get(RepWeekKey.parse(task.businessKey()));
        boolean first = task.element().equals(FIRST);
        boolean aimless = first && tells(script, week, Story.AIMLESS);
        List<Map<String, Object>> goals = goals(week, script, first);
        if (aimless) {
            goals.forEach(goal -> goal.put("objective", null));
        }
        return Map.of("goals", goals, "plan", aimless ? List.of() : plan.of(week, script));
    }

    /** @param first whether the story's slips are made; later the rep knows better */
    List<Map<String, Object>> goals(RepWeek week, Script script, boolean first) {
        Map<String, BigDecimal> usual = baselines.of(week, clock.instant());
        boolean bold = first && tells(script, week, Story.BOLD);
        List<Map<String, Object>> rows = new ArrayList<>();
        int leftOut = 0;
        for (UsualGoal goal : script.goals(week.key().person())) {
            BigDecimal baseline = usual.get(goal.metric());
            BigDecimal target = bold && rows.isEmpty()
                    ? targets.bold(goal, baseline)
                    : targets.usual(goal, baseline, week.workingDays().size());
            if (bold || Targets.inReach(target, baseline)) {
                rows.add(row(goal, target, baseline, week));
            } else {
                leftOut += goal.weight();
            }
        }
        shift(rows, leftOut);
        if (first && (tells(script, week, Story.LIGHT) || tells(script, week, Story.UNBALANCED))) {
            shift(rows, LIGHT_WEIGHT - (int) rows.get(0).get("weight"));
        }
        return rows;
    }

    private static boolean tells(Script script, RepWeek week, String what) {
        return script.story().in(week.key().week(), week.key().person(), what).isPresent();
    }

    private Map<String, Object> row(UsualGoal goal, BigDecimal target, BigDecimal baseline, RepWeek week) {
        boolean inPercent = goal.percent() != null && Targets.isSome(baseline);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("metric", goal.metric());
        row.put("target", inPercent ? goal.percent() : target);
        row.put("targetMode", inPercent ? "percentOfBaseline" : "absolute");
        row.put("weight", goal.weight());
        row.put("objective", objective(goal.metric(), week));
        row.put("why", goal.why());
        return row;
    }

    /** The team's objective in the metric, else its revenue, which everything serves in the end. */
    private String objective(String metric, RepWeek week) {
        return objectives.meeting(week).stream()
                .filter(objective -> week.key().team().equals(objective.team()))
                .sorted(Comparator.comparing(
                                (Objective objective) -> !objective.metric().equals(metric))
                        .thenComparing(objective -> !objective.metric().equals("revenueWon"))
                        .thenComparing(Objective::from))
                .map(Objective::id)
                .findFirst()
                .orElse(null);
    }

    /** Gives weight to the first goal and takes it from the last, or the other way round; goals left out give theirs to the first. */
    private static void shift(List<Map<String, Object>> rows, int weight) {
        if (weight == 0) {
            return;
        }
        add(rows.get(0), weight);
        int sum = rows.stream().mapToInt(row -> (int) row.get("weight")).sum();
        add(rows.get(rows.size() - 1), 100 - sum);
    }

    private static void add(Map<String, Object> row, int weight) {
        row.merge("weight", weight, (a, b) -> (int) a + (int) b);
    }
}
