package io.salesweek.goal.process;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionStep;
import io.salesweek.engine.DecisionTables;
import io.salesweek.goal.Goal;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.GoalSetting;
import io.salesweek.goal.Goals.Explained;
import io.salesweek.goal.domain.SmartCheck;
import io.salesweek.goal.domain.SmartCheck.Outcome;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Objectives;
import io.salesweek.plan.Plans;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the table {@code smart-check} about each goal of a proposal, in the version the week keeps, and stores what it said. */
@Component
class SmartCheckStep implements DecisionStep {

    private static final String TABLE = "smart-check";

    private final GoalSetting setting;
    private final DecisionTables tables;
    private final Weeks weeks;
    private final Metrics metrics;
    private final Objectives objectives;
    private final Plans plans;
    private final People people;

    SmartCheckStep(
            GoalSetting setting,
            DecisionTables tables,
            Weeks weeks,
            Metrics metrics,
            Objectives objectives,
            Plans plans,
            People people) {
        this.setting = setting;
        this.tables = tables;
        this.weeks = weeks;
        this.metrics = metrics;
        this.objectives = objectives;
        this.plans = plans;
        this.people = people;
    }

    @Override
    public String decision() {
        return TABLE;
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        RepWeekKey key = RepWeekKey.parse(businessKey);
        Outcome outcome = setting.proposal(key).map(this::judge).orElse(Outcome.CONFIRMED);
        return Map.of(GoalSettingProcess.VERDICT, outcome.code());
    }

    private Outcome judge(GoalSet proposal) {
        RepWeekKey key = proposal.week();
        RepWeek week = weeks.get(key);
        SmartCheck check = check(week);
        List<Explained> verdicts = proposal.goals().stream()
                .flatMap(goal -> ask(goal, check.inputs(goal, proposal.goals()), week))
                .toList();
        setting.judged(key, verdicts);
        List<String> findings = verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .map(Explained::verdict)
                .toList();
        Outcome outcome = SmartCheck.outcome(findings, people.team(key.team()).everyGoalSeen());
        if (outcome == Outcome.CONFIRMED) {
            setting.confirmByRule(key);
        }
        return outcome;
    }

    private SmartCheck check(RepWeek week) {
        Map<String, Metric> catalogue =
                metrics.all().stream().collect(Collectors.toMap(Metric::code, Function.identity()));
        return new SmartCheck(
                catalogue,
                metrics::connected,
                objectives.meeting(week),
                plans.of(week.key()).size());
    }

    /** One finding for each rule that matched; none matched: the goal passed. */
    private Stream<Explained> ask(Goal goal, Map<String, Object> inputs, RepWeek week) {
        DecisionAnswer answer = tables.evaluate(TABLE, week.tables().get(TABLE), inputs);
        Map<String, Object> seen = new LinkedHashMap<>(inputs);
        seen.put("target", goal.target());
        seen.put("baseline", goal.baseline());
        if (answer.rows().isEmpty()) {
            return Stream.of(new Explained(
                    goal.metric(), null, Explained.PASSED, null, null, TABLE, answer.version(), null, seen));
        }
        return answer.rows().stream().map(row -> explained(goal, answer, row, seen));
    }

    private static Explained explained(
            Goal goal, DecisionAnswer answer, DecisionAnswer.Row row, Map<String, Object> seen) {
        return new Explained(
                goal.metric(),
                text(row, "letter"),
                text(row, "verdict"),
                text(row, "reasonEn"),
                text(row, "reasonZh"),
                answer.decision(),
                answer.version(),
                row.rule(),
                seen);
    }

    private static String text(DecisionAnswer.Row row, String output) {
        Object value = row.values().get(output);
        return value == null ? null : value.toString();
    }
}
