package io.salesweek.engine.expressions;

import java.util.Locale;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Tables speak FEEL, DMN's own language, which reaches no Java: any other is refused when a table is deployed. */
final class FeelOnly implements DmnTransformListener {

    private static final String LANGUAGE = "expressionLanguage";

    @Override
    public void transformDecision(Decision decision, DmnDecision dmnDecision) {
        look(decision.getModelInstance().getDocument().getRootElement(), decision.getId());
    }

    private static void look(DomElement element, String decision) {
        String language = element.getAttribute(LANGUAGE);
        if (language != null && !isFeel(language)) {
            throw new ProcessEngineException(
                    decision + ".dmn, " + element.getAttribute("id") + ": only FEEL is allowed, not " + language);
        }
        element.getChildElements().forEach(child -> look(child, decision));
    }

    private static boolean isFeel(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.equals("feel") || lower.startsWith("https://www.omg.org/spec/dmn/") && lower.endsWith("/feel/");
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph graph) {
        // Each decision looks at the whole file.
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl dmnInput) {
        // Looked at with its decision.
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl dmnOutput) {
        // Looked at with its decision.
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl dmnRule) {
        // Looked at with its decision.
    }
}
