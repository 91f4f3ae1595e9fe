package io.salesweek.goal.process;

/** The contract of the process {@code goal-setting}: its key, the elements and variables code and tests rely on. */
public final class GoalSettingProcess {

    public static final String KEY = "goal-setting";

    public static final String PROPOSE = "userTask_proposeGoals";
    public static final String REVISE = "userTask_reviseGoals";
    public static final String CONFIRM = "userTask_confirmGoals";

    /** How often the goals were returned; a number from 0. */
    public static final String RETURNS = "returns";

    /** What the table says of the proposal: {@code returned}, {@code manager} or {@code confirmed}. */
    public static final String VERDICT = "verdict";

    /** Whether there were goals to carry over. */
    public static final String CARRIED_OVER = "carriedOver";

    /** What the manager decided: {@code confirm}, {@code return} or {@code change}. */
    public static final String DECISION = "decision";

    /** Whether the diagram lets the manager return the goals once more. */
    public static final String MAY_RETURN = "mayReturn";

    private GoalSettingProcess() {}
}
