package io.salesweek.goal;

import java.math.BigDecimal;

/**
 * A goal as a person sends it: a row of the forms {@code propose-goals}, {@code confirm-goals} and {@code change-goals}.
 *
 * @param target a number in the metric's unit, or in percent of the baseline
 * @param targetMode {@code absolute} (also when empty) or {@code percentOfBaseline}
 * @param objective the id of the objective it serves, or null
 */
public record SentGoal(
        String metric, BigDecimal target, String targetMode, BigDecimal weight, String objective, String why) {

    public static final String ABSOLUTE = "absolute";
    public static final String PERCENT_OF_BASELINE = "percentOfBaseline";

    public boolean inPercent() {
        return PERCENT_OF_BASELINE.equals(targetMode);
    }

    /** The row that gives this goal when sent. */
    public static SentGoal of(Goal goal) {
        boolean inPercent = goal.percent() != null;
        return new SentGoal(
                goal.metric(),
                inPercent ? goal.percent() : goal.target(),
                inPercent ? PERCENT_OF_BASELINE : ABSOLUTE,
                BigDecimal.valueOf(goal.weight()),
                goal.objective(),
                goal.why());
    }
}
