package io.salesweek.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Opens and submits a start form through its window; a form without one works as the engine's own. */
class WindowStartFormHandler implements StartFormHandler {

    private final String form;
    private final FormWindows windows;
    private final StartFormHandler plain;

    WindowStartFormHandler(String form, FormWindows windows, StartFormHandler plain) {
        this.form = form;
        this.windows = windows;
        this.plain = plain;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        StartFormData data = plain.createStartFormData(process);
        return windows.has(form)
                ? new WindowStartFormData(data, () -> windows.open(FormCase.ofStart(form, data)))
                : data;
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        if (windows.has(form)) {
            FormCase formCase = FormCase.ofStart(form, plain.createStartFormData(instance.getProcessDefinition()));
            windows.submit(formCase, sent).forEach(instance::setVariable);
            SubmittedForms.ofThisCommand().add(instance.getProcessInstanceId());
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
