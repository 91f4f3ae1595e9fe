package io.salesweek.engine.forms;

import io.salesweek.engine.FormCall;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The task or start a form belongs to, as the engine knows it; read here, so that a window needs no engine call. */
record FormCase(String form, TaskEntity task, FormData data) {

    static FormCase of(String form, TaskEntity task, FormData data) {
        return new FormCase(form, task, data);
    }

    static FormCase ofStart(String form, FormData data) {
        return new FormCase(form, null, data);
    }

    FormCall call(String person, Locale locale) {
        if (task == null) {
            return new FormCall(form, null, null, null, person, null, locale, null, Map.of());
        }
        return new FormCall(
                form,
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                person,
                task.getAssignee(),
                locale,
                dueAt(),
                // The case's: a task has none of its own, and looking for them is a query.
                task.getExecution().getVariables());
    }

    private Instant dueAt() {
        Date due = task.getDueDate();
        return due == null ? null : due.toInstant();
    }
}
