package io.salesweek.engine.forms;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;

/**
 * A task's form with its window's values as fields. Tasklist asks for the form, its file and its values in three calls; the window is
 * opened only by the one that looks at the values, inside the engine's transaction.
 */
class WindowTaskFormData extends TaskFormDataImpl {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<FormField>> window;

    WindowTaskFormData(TaskFormData plain, Supplier<List<FormField>> window) {
        this.window = window;
        setCamundaFormRef(plain.getCamundaFormRef());
        setDeploymentId(plain.getDeploymentId());
        setTask(plain.getTask());
    }

    @Override
    public List<FormField> getFormFields() {
        return Context.getCommandContext() == null ? List.of() : window.get();
    }
}
