package io.salesweek.engine.forms;

import io.salesweek.problem.Problem;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task with a window is completed by submitting its form, and in no other way; nor is it handed on by delegation, which would let the
 * form be submitted twice.
 */
class OnlyByForm implements TaskListener {

    private final String form;
    private final FormWindows windows;

    OnlyByForm(String form, FormWindows windows) {
        this.form = form;
        this.windows = windows;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!windows.has(form)) {
            return;
        }
        if (((TaskEntity) task).getDelegationState() != null) {
            throw windows.refusal(Problem.conflict("engine.form.notDelegated"));
        }
        boolean completing = EVENTNAME_COMPLETE.equals(task.getEventName());
        if (completing && !SubmittedForms.ofThisCommand().contains(task.getId())) {
            throw windows.refusal(Problem.badInput("engine.form.onlyByForm"));
        }
    }
}
