package io.salesweek.goal.process;

import io.salesweek.goal.GoalSetting;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing was sent in time: the goals last confirmed hold; tells the diagram whether there were any. */
@Component
class CarryOverGoalsDelegate implements JavaDelegate {

    private final GoalSetting goals;

    CarryOverGoalsDelegate(GoalSetting goals) {
        this.goals = goals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = RepWeekKey.parse(execution.getProcessBusinessKey());
        execution.setVariable(GoalSettingProcess.CARRIED_OVER, goals.carryOver(week));
    }
}
