package io.salesweek.engine;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Puts a note-taker in the place of every delegate and decision that a diagram names, and beside every sequence flow. */
final class DiagramNotes extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final Map<Object, Object> beans;
    private final BiConsumer<String, DelegateExecution> ran;
    private final Consumer<String> drawn;
    private final Consumer<String> taken;

    /**
     * @param beans where the delegates' stand-ins are put
     * @param ran told each step (a delegate's name without {@code Delegate}, or a decision's key) when it runs
     * @param drawn told each sequence flow of a parsed diagram
     * @param taken told each sequence flow when a token takes it
     */
    DiagramNotes(
            Map<Object, Object> beans,
            BiConsumer<String, DelegateExecution> ran,
            Consumer<String> drawn,
            Consumer<String> taken) {
        this.beans = beans;
        this.ran = ran;
        this.drawn = drawn;
        this.taken = taken;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String bean = element.attributeNS(CAMUNDA, "delegateExpression").replaceAll("[#{}]", "");
        beans.put(bean, (JavaDelegate) execution -> ran.accept(bean.replaceAll("Delegate$", ""), execution));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String decision = element.attributeNS(CAMUNDA, "decisionRef");
        activity.setActivityBehavior(new TaskActivityBehavior() {
            @Override
            protected void performExecution(ActivityExecution execution) {
                ran.accept(decision, execution);
                leave(execution);
            }
        });
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        drawn.accept(transition.getId());
        transition.addListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.accept(transition.getId()));
    }
}
