package io.salesweek.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What the engine knows of the task or start a form belongs to; read here, so that a window needs no engine call. */
record FormCase(
        String form,
        String taskId,
        String taskKey,
        String businessKey,
        String assignee,
        Map<String, Object> variables,
        FormData data) {

    static FormCase of(String form, TaskEntity task, FormData data) {
        ExecutionEntity execution = task.getExecution();
        return new FormCase(
                form,
                task.getId(),
                task.getTaskDefinitionKey(),
                execution.getProcessBusinessKey(),
                task.getAssignee(),
                task.getVariables(),
                data);
    }

    static FormCase ofStart(String form, FormData data) {
        return new FormCase(form, null, null, null, null, Map.of(), data);
    }
}
