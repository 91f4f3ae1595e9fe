package io.salesweek.team.process;

import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.ReportingLinesChanged;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A former manager's open tasks move to the new one, and those of a person who left to their manager (DOMAIN.md, "Who acts"): once an
 * import has changed the reporting lines and is committed, the open tasks of the former managers (or who stands in for them) about the
 * people and teams concerned are found, and each is given to who acts now. A task completed meanwhile needs no moving.
 */
@Component
class TaskMover {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final People people;
    private final Absences absences;
    private final Handover handover;

    TaskMover(TaskService tasks, RuntimeService runtime, People people, Absences absences, Handover handover) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.people = people;
        this.absences = absences;
        this.handover = handover;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void move(ReportingLinesChanged lines) {
        Set<String> holders = new HashSet<>(lines.ended());
        holders.addAll(withStandIns(lines.managers().values()));
        holders.addAll(withStandIns(lines.teamManagers().values()));
        List<Task> open = tasks.createTaskQuery()
                .taskAssigneeIn(holders.toArray(String[]::new))
                .list();
        if (open.isEmpty()) {
            return;
        }
        Map<String, Concern> concerns = concerns(open);
        open.forEach(task -> move(task, concerns.get(task.getProcessInstanceId()), lines));
    }

    private void move(Task task, Concern concern, ReportingLinesChanged lines) {
        if (concern != null && concern.isMoved(task.getAssignee(), lines)) {
            handover.give(task, concern);
        }
    }

    private Set<String> withStandIns(Collection<String> managers) {
        Set<String> holders = new HashSet<>(managers);
        for (String manager : Set.copyOf(managers)) {
            absences.standIn(manager, people.today(manager)).ifPresent(holders::add);
        }
        return holders;
    }

    /** What the tasks' cases are about, by process instance, in two queries. */
    private Map<String, Concern> concerns(List<Task> open) {
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> persons = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName("person")
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        variable -> variable.getValue().toString(),
                        (one, other) -> one));
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getId,
                        instance ->
                                new Concern(persons.get(instance.getId()), CaseKey.team(instance.getBusinessKey()))));
    }
}
