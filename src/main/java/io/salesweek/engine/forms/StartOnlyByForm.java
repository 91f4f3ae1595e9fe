package io.salesweek.engine.forms;

import io.salesweek.problem.Problem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** A process that starts with a form starts, unless another process calls it, by submitting that form, and in no other way. */
class StartOnlyByForm implements ExecutionListener {

    private final String form;
    private final String startEvent;
    private final FormWindows windows;

    StartOnlyByForm(String form, String startEvent, FormWindows windows) {
        this.form = form;
        this.startEvent = startEvent;
        this.windows = windows;
    }

    @Override
    public void notify(DelegateExecution instance) {
        boolean wantsForm = startEvent.equals(instance.getCurrentActivityId())
                && instance.getSuperExecution() == null
                && windows.has(form);
        if (wantsForm && !SubmittedForms.ofThisCommand().contains(instance.getProcessInstanceId())) {
            throw windows.refusal(Problem.badInput("engine.form.startOnlyByForm"));
        }
    }
}
