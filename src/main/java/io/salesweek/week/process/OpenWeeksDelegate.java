package io.salesweek.week.process;

import io.salesweek.week.DueOpenings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the next due weeks, a few in one step. */
@Component
class OpenWeeksDelegate implements JavaDelegate {

    /** As the diagram says; each starts a process for up to 200 people. */
    private static final int AT_ONCE = 5;

    private final DueOpenings openings;

    OpenWeeksDelegate(DueOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DueOpenings.Step step = openings.openNext(WeekOpeningProcess.lastTeam(execution), AT_ONCE);
        execution.setVariable(WeekOpeningProcess.LAST_TEAM, step.lastTeam());
        execution.setVariable(WeekOpeningProcess.MORE_TEAMS, step.more());
    }
}
