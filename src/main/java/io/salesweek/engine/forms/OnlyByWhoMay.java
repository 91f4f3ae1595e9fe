package io.salesweek.engine.forms;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task comes to nobody whom its window refuses, in whatever way and whoever gives it; {@link FormWindows#submit} asks again when the form
 * is sent, which is the only way to complete it.
 */
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
        if (task.getAssignee() != null) {
            windows.requireMayHave(FormCase.of(form, (TaskEntity) task, null), task.getAssignee());
        }
    }
}
