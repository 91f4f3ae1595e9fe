package io.salesweek.goal.process;

import io.salesweek.goal.GoalSetting;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time: what was sent stands. */
@Component
class LetGoalsStandDelegate implements JavaDelegate {

    private final GoalSetting goals;

    LetGoalsStandDelegate(GoalSetting goals) {
        this.goals = goals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = RepWeekKey.parse(execution.getProcessBusinessKey());
        goals.letStand(week);
    }
}
