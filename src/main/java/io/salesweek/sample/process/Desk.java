package io.salesweek.sample.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.salesweek.sample.script.SamplePart;
import io.salesweek.security.ActAs;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** A person at work: their list of tasks, and the forms they send, with their own rights and the same checks as over REST. */
@SamplePart
public class Desk {

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService instances;
    private final RepositoryService repository;
    private final ActAs as;

    Desk(TaskService tasks, FormService forms, RuntimeService instances, RepositoryService repository, ActAs as) {
        this.tasks = tasks;
        this.forms = forms;
        this.instances = instances;
        this.repository = repository;
        this.as = as;
    }

    /** Everybody's own open tasks with these forms, by person, in the order in which they came. Rights show when one is done. */
    public Map<String, List<OpenTask>> tasks(Set<String> wanted) {
        List<Task> found =
                tasks
                        .createTaskQuery()
                        .taskAssigned()
                        .initializeFormKeys()
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .filter(task -> task.getCamundaFormRef() != null)
                        .filter(task -> wanted.contains(task.getCamundaFormRef().getKey()))
                        .toList();
        Map<String, String> cases = found.isEmpty() ? Map.of() : cases(found);
        return found.stream()
                .collect(groupingBy(
                        Task::getAssignee,
                        mapping(task -> open(task, cases.get(task.getProcessInstanceId())), toList())));
    }

    public void submit(String person, OpenTask task, Map<String, Object> values) {
        as.call(person, () -> {
            forms.submitTaskForm(task.id(), values);
            return null;
        });
    }

    /** Starts a process by its form, which carries the same key. */
    public void start(String person, String process, Map<String, Object> values) {
        as.call(person, () -> {
            String latest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return forms.submitStartForm(latest, values);
        });
    }

    private Map<String, String> cases(List<Task> found) {
        Set<String> ids = found.stream().map(Task::getProcessInstanceId).collect(toSet());
        return instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static OpenTask open(Task task, String businessKey) {
        return new OpenTask(
                task.getId(),
                task.getCamundaFormRef().getKey(),
                task.getTaskDefinitionKey(),
                businessKey,
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
