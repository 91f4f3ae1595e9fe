package io.salesweek.engine.forms;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task and start event with a {@code camunda:formRef} the window's handler. Which forms have a window is asked when a
 * form is opened or submitted, not here: processes are parsed before all of the application is there.
 */
class FormParseListener extends AbstractBpmnParseListener {

    private final FormWindows windows;

    FormParseListener(FormWindows windows) {
        this.windows = windows;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String form = formOf(element);
        if (form != null) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.setTaskFormHandler(new WindowTaskFormHandler(form, windows, task.getTaskFormHandler()));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new TellAbout(form, windows));
            OnlyByForm onlyByForm = new OnlyByForm(form, windows);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, onlyByForm);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, onlyByForm);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, new OnlyByWhoMay(form, windows));
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        String form = formOf(element);
        if (form != null && scope instanceof ProcessDefinitionEntity process && process.getInitial() == activity) {
            process.setStartFormHandler(new WindowStartFormHandler(form, windows, process.getStartFormHandler()));
            process.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, new StartOnlyByForm(form, activity.getId(), windows));
        }
    }

    /** The form's key; null where there is none or an expression chooses it. */
    private static String formOf(Element element) {
        String form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        return form == null || form.contains("${") || form.contains("#{") ? null : form;
    }
}
