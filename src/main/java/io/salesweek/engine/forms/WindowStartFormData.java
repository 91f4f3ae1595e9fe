package io.salesweek.engine.forms;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** A start form with its window's values as fields; opened as lazily as a task's. */
class WindowStartFormData extends StartFormDataImpl {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<FormField>> window;

    WindowStartFormData(StartFormData plain, Supplier<List<FormField>> window) {
        this.window = window;
        setCamundaFormRef(plain.getCamundaFormRef());
        setDeploymentId(plain.getDeploymentId());
        setProcessDefinition((ProcessDefinitionEntity) plain.getProcessDefinition());
    }

    @Override
    public List<FormField> getFormFields() {
        return Context.getCommandContext() == null ? List.of() : window.get();
    }
}
