package io.salesweek.goal.process;

import io.salesweek.goal.GoalSetting;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last call of the week: whatever is open is settled. */
@Component
class SettleGoalsDelegate implements JavaDelegate {

    private final GoalSetting goals;

    SettleGoalsDelegate(GoalSetting goals) {
        this.goals = goals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = RepWeekKey.parse(execution.getProcessBusinessKey());
        goals.settle(week);
    }
}
