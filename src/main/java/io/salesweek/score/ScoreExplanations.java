package io.salesweek.score;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.score.domain.ScoreInput;
import io.salesweek.score.domain.ScoreInput.GoalFact;
import io.salesweek.score.domain.ScoreResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes down how a score came about. */
final class ScoreExplanations {

    private final List<Explanation> rows = new ArrayList<>();
    private final DecisionAnswer weights;
    private final Map<String, Integer> models;
    private final Instant at;

    private ScoreExplanations(DecisionAnswer weights, Map<String, Integer> models, Instant at) {
        this.weights = weights;
        this.models = models;
        this.at = at;
    }

    /** @param models the versions of the diagrams and forms that the week ran by, told with the score */
    static List<Explanation> of(
            ScoreInput input, ScoreResult result, DecisionAnswer weights, Map<String, Integer> models, Instant at) {
        ScoreExplanations explanations = new ScoreExplanations(weights, models, at);
        explanations.attainments(input, result);
        explanations.goalAttainment(input, result);
        explanations.discipline(input, result);
        explanations.planCompletion(input, result);
        explanations.score(result);
        return explanations.rows;
    }

    static Explanation grade(DecisionAnswer answer, Instant at) {
        return new Explanation(
                "grade",
                answer.text("grade"),
                "week-grade(score)",
                answer.inputs(),
                answer.decision(),
                answer.version(),
                answer.rule(),
                at,
                "rule");
    }

    static Explanation version(int version, Map<String, Object> why, Instant at, String by) {
        return new Explanation(
                "version",
                version,
                "computed again from the deals as they stand then, without what was late or missed on the excused days",
                why,
                null,
                null,
                null,
                at,
                by);
    }

    private void attainments(ScoreInput input, ScoreResult result) {
        for (int i = 0; i < input.goals().size(); i++) {
            GoalFact goal = input.goals().get(i);
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("actual", goal.actual());
            inputs.put("target", goal.target());
            inputs.put("attainmentCap", weights.number("attainmentCap"));
            add(
                    "attainment." + goal.metric(),
                    result.attainments().get(i),
                    "actual / target, at least 0, at most attainmentCap",
                    inputs);
        }
    }

    private void goalAttainment(ScoreInput input, ScoreResult result) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < input.goals().size(); i++) {
            GoalFact goal = input.goals().get(i);
            inputs.put("weight." + goal.metric(), goal.weight());
            inputs.put("attainment." + goal.metric(), result.attainments().get(i));
        }
        add("goalAttainment", result.goalAttainment(), "Σ weight · attainment / Σ weight", inputs);
    }

    private void discipline(ScoreInput input, ScoreResult result) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("onTime", input.onTime());
        inputs.put("late", input.late());
        inputs.put("reportsDue", input.reportsDue());
        inputs.put("latePoints", weights.number("latePoints"));
        add("discipline", result.discipline(), "(onTime + latePoints · late) / reportsDue", inputs);
    }

    private void planCompletion(ScoreInput input, ScoreResult result) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (ScoreInput.Priority priority : ScoreInput.Priority.values()) {
            String name = priority.name().toLowerCase(Locale.ROOT);
            inputs.put(name + "Done", count(input, priority, true));
            inputs.put(name + "All", count(input, priority, true) + count(input, priority, false));
            inputs.put(name + "Points", weights.number(name + "Points"));
        }
        add("planCompletion", result.planCompletion(), "Σ points of done items / Σ points of all items", inputs);
    }

    private static long count(ScoreInput input, ScoreInput.Priority priority, boolean done) {
        return input.plan().stream()
                .filter(item -> item.priority() == priority && item.done() == done)
                .count();
    }

    private void score(ScoreResult result) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("goalAttainment", result.goalAttainment());
        inputs.put("discipline", result.discipline());
        inputs.put("planCompletion", result.planCompletion());
        inputs.put("goalShare", weights.number("goalShare"));
        inputs.put("disciplineShare", weights.number("disciplineShare"));
        inputs.put("planShare", weights.number("planShare"));
        inputs.putAll(models);
        add(
                "score",
                result.score(),
                "100 · (goalShare · goalAttainment + disciplineShare · discipline + planShare · planCompletion)",
                inputs);
    }

    private void add(String of, BigDecimal value, String formula, Map<String, Object> inputs) {
        rows.add(new Explanation(
                of, value, formula, inputs, weights.decision(), weights.version(), weights.rule(), at, "rule"));
    }
}
