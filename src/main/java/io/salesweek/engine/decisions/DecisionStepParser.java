package io.salesweek.engine.decisions;

import io.salesweek.engine.DecisionStep;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Hands each business rule task with a {@code camunda:decisionRef} to the {@link DecisionStep} of that decision. */
final class DecisionStepParser extends AbstractBpmnParseListener {

    private final ObjectProvider<DecisionStep> steps;

    DecisionStepParser(ObjectProvider<DecisionStep> steps) {
        this.steps = steps;
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        String decision = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
        if (decision != null) {
            activity.setActivityBehavior(new DecisionStepBehavior(step(decision, task)));
        }
    }

    private DecisionStep step(String decision, Element task) {
        return steps.stream()
                .filter(step -> step.decision().equals(decision))
                .findFirst()
                .orElseThrow(() -> new BpmnParseException(
                        task.attribute("id") + ": nothing here brings the facts that the table '" + decision
                                + "' asks for",
                        task));
    }
}
