package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Conditions are a yes or a no: a question to a bean, a comparison, or a variable that is one. */
final class ConditionsCheck implements DiagramCheck {

    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "completionCondition", "condition");

    private final Vocabulary words;
    private final ModelGuard guard;

    ConditionsCheck(Vocabulary words, ModelGuard guard) {
        this.words = words;
        this.guard = guard;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all().filter(ConditionsCheck::isCondition).forEach(condition -> {
            String text = condition.getText().strip();
            Class<?> type = guard.type(text);
            String variable = guard.variable(text);
            boolean asked = type == Boolean.class
                    || type == Object.class && (variable == null || isYesOrNo(variable, condition, diagram));
            if (!asked) {
                faults.add(diagram.owner(condition), "gate.condition", text);
            }
            lookAtKinds(diagram, condition, text, faults);
        });
    }

    /** What the shipped diagram holds against words is not held against a number. */
    private void lookAtKinds(Diagram diagram, Element condition, String text, Faults faults) {
        Diagram shipped = words.shipped().diagram(diagram.process(condition));
        if (shipped == null) {
            return;
        }
        guard.compared(text).forEach((variable, kind) -> shipped.all()
                .filter(ConditionsCheck::isCondition)
                .map(other -> kind(other.getText().strip(), variable))
                .filter(other -> other != null && other != kind)
                .forEach(other -> faults.add(diagram.owner(condition), "gate.condition.kind", variable, text)));
    }

    /** As which a condition takes a variable; null when it does not look at it. */
    private Class<?> kind(String condition, String variable) {
        return variable.equals(guard.variable(condition))
                ? Boolean.class
                : guard.compared(condition).get(variable);
    }

    private static boolean isCondition(Element element) {
        return CONDITIONS.contains(element.getTagName()) && Diagram.BPMN.equals(element.getUri());
    }

    /** As a whole condition it stands in the shipped diagram too, or the file sets it so. */
    private boolean isYesOrNo(String variable, Element at, Diagram diagram) {
        Set<String> known = new TreeSet<>();
        Diagram shipped = words.shipped().diagram(diagram.process(at));
        if (shipped != null) {
            shipped.all()
                    .filter(ConditionsCheck::isCondition)
                    .map(condition -> guard.variable(condition.getText().strip()))
                    .filter(name -> name != null)
                    .forEach(known::add);
        }
        diagram.all()
                .filter(part -> part.getTagName().endsWith("putParameter"))
                .filter(part -> guard.type(part.getText()) == Boolean.class)
                .forEach(part -> known.add(part.attribute("name", "")));
        return shipped == null || known.contains(variable);
    }
}
