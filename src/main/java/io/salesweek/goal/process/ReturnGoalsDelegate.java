package io.salesweek.goal.process;

import io.salesweek.goal.GoalSetting;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The goals go back to the rep; tells the diagram how often they have by now. */
@Component
class ReturnGoalsDelegate implements JavaDelegate {

    private final GoalSetting goals;

    ReturnGoalsDelegate(GoalSetting goals) {
        this.goals = goals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = RepWeekKey.parse(execution.getProcessBusinessKey());
        execution.setVariable(GoalSettingProcess.RETURNS, goals.returned(week));
    }
}
