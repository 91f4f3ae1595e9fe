package io.salesweek.engine.forms;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A task comes to nobody, and is completed by nobody, whom its window refuses; administrators and the application itself included. */
class OnlyByWhoMay implements TaskListener {

    private final String form;
    private final FormWindows windows;

    OnlyByWhoMay(String form, FormWindows windows) {
        this.form = form;
        this.windows = windows;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!windows.has(form)) {
            return;
        }
        FormCase formCase = FormCase.of(form, (TaskEntity) task, null);
        if (task.getAssignee() != null) {
            windows.requireMayHave(formCase, task.getAssignee());
        }
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            windows.requireMayComplete(formCase);
        }
    }
}
