package io.salesweek.sample.process;

import io.salesweek.sample.script.SamplePart;
import io.salesweek.security.ActAs;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The person's own open tasks with these forms, in the order in which they came. Only looked up; rights show when one is done. */
    public List<OpenTask> tasks(String person, Set<String> wanted) {
        List<Task> found = tasks
                .createTaskQuery()
                .taskAssignee(person)
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(task -> task.getCamundaFormRef() != null)
                .filter(task -> wanted.contains(task.getCamundaFormRef().getKey()))
                .toList();
        return found.isEmpty() ? List.of() : withCases(found);
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

    private List<OpenTask> withCases(List<Task> found) {
        Set<String> ids = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream()
                .map(task -> open(task, keys.get(task.getProcessInstanceId())))
                .toList();
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
