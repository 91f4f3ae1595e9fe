package io.salesweek.engine.forms;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Puts what a task is about on the first line of its description, before what the diagram says there: lists show that line. */
class TellAbout implements TaskListener {

    private final String form;
    private final FormWindows windows;

    TellAbout(String form, FormWindows windows) {
        this.form = form;
        this.windows = windows;
    }

    @Override
    public void notify(DelegateTask task) {
        String about = windows.has(form) ? windows.about(FormCase.of(form, (TaskEntity) task, null)) : null;
        if (about != null) {
            String diagram = task.getDescription();
            task.setDescription(diagram == null ? about : about + "\n\n" + diagram);
        }
    }
}
