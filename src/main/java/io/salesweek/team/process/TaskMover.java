package io.salesweek.team.process;

import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.ReportingLinesChanged;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A former manager's open tasks move to the new one, and those of a person who left to their manager (DOMAIN.md, "Who acts"). Found are
 * the open tasks of the former managers, of who stands in for them and of who left, that are about the people and teams concerned; each
 * is given to who acts now.
 */
@Component
class TaskMover {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final People people;
    private final Absences absences;
    private final Handover handover;
    private final Readers readers;

    TaskMover(
            TaskService tasks,
            RuntimeService runtime,
            People people,
            Absences absences,
            Handover handover,
            Readers readers) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.people = people;
        this.absences = absences;
        this.handover = handover;
        this.readers = readers;
    }

    /** Once an import that changed the lines is committed. A task completed at this moment keeps no other from moving. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void afterImport(ReportingLinesChanged lines) {
        move(lines, handover::giveAlone);
        List<Task> own = assignedTo(lines.managers().keySet());
        own.forEach(task -> readers.follow(task, lines.managers().get(task.getAssignee())));
    }

    /** Within a step of a process, which is tried again as a whole. */
    void moveNow(ReportingLinesChanged lines) {
        move(lines, handover::give);
    }

    private void move(ReportingLinesChanged lines, BiConsumer<Task, Concern> give) {
        Set<String> holders = new HashSet<>(lines.ended());
        holders.addAll(withStandIns(lines.managers().values()));
        holders.addAll(withStandIns(lines.teamManagers().values()));
        List<Task> open = assignedTo(holders);
        if (open.isEmpty()) {
            return;
        }
        Map<String, Concern> concerns = concerns(open);
        open.stream()
                .filter(task -> concerns.get(task.getProcessInstanceId()).isMoved(task.getAssignee(), lines))
                .forEach(task -> give.accept(task, concerns.get(task.getProcessInstanceId())));
    }

    private List<Task> assignedTo(Set<String> holders) {
        return holders.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .taskAssigneeIn(holders.toArray(String[]::new))
                        .list();
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
        Map<String, String> persons = persons(instances);
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getId,
                        instance ->
                                new Concern(persons.get(instance.getId()), CaseKey.team(instance.getBusinessKey()))));
    }

    private Map<String, String> persons(Set<String> instances) {
        return runtime
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
    }
}
