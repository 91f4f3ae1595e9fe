package io.salesweek.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Puts the form windows into the engine: at every parsed form, and in every command. */
@Component
class FormsPlugin extends AbstractProcessEnginePlugin {

    private final FormWindows windows;

    FormsPlugin(FormWindows windows) {
        this.windows = windows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = listOf(engine.getCustomPostBPMNParseListeners());
        listeners.add(new FormParseListener(windows));
        engine.setCustomPostBPMNParseListeners(listeners);
        List<SessionFactory> sessions = listOf(engine.getCustomSessionFactories());
        sessions.add(new SubmittedForms.Factory());
        engine.setCustomSessionFactories(sessions);
    }

    private static <T> List<T> listOf(List<T> present) {
        return present == null ? new ArrayList<>() : present;
    }
}
