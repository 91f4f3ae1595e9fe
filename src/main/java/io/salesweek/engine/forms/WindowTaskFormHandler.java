package io.salesweek.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Opens and submits a task's form through its window; a form without one works as the engine's own. */
class WindowTaskFormHandler implements TaskFormHandler {

    private final String form;
    private final FormWindows windows;
    private final TaskFormHandler plain;

    WindowTaskFormHandler(String form, FormWindows windows, TaskFormHandler plain) {
        this.form = form;
        this.windows = windows;
        this.plain = plain;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData data = plain.createTaskForm(task);
        return windows.has(form)
                ? new WindowTaskFormData(data, () -> windows.open(FormCase.of(form, task, data)))
                : data;
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        if (windows.has(form)) {
            FormCase formCase = FormCase.of(form, task, plain.createTaskForm(task));
            windows.submit(formCase, sent).forEach(task::setVariable);
            SubmittedForms.ofThisCommand().add(task.getId());
        } else {
            plain.submitFormVariables(sent, scope);
        }
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // the wrapped handler has read its configuration already
    }
}
