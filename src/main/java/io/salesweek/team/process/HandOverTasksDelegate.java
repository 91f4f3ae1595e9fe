package io.salesweek.team.process;

import io.salesweek.team.People;
import io.salesweek.team.ReportingLinesChanged;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a person's open tasks over once their last day is past. */
@Component
class HandOverTasksDelegate implements JavaDelegate {

    private final People people;
    private final TaskMover mover;

    HandOverTasksDelegate(People people, TaskMover mover) {
        this.people = people;
        this.mover = mover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = HandingOverProcess.person(execution);
        if (!people.get(person).activeOn(people.today(person))) {
            mover.moveNow(new ReportingLinesChanged(Map.of(), Map.of(), Set.of(person)));
        }
    }
}
