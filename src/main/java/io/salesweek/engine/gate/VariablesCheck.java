package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Expressions look at variables that are there: those the shipped diagram of the process knows, and those the file itself sets. */
final class VariablesCheck implements DiagramCheck {

    /** What the engine sets where an activity runs several times. */
    private static final Set<String> ENGINES =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Vocabulary words;
    private final ModelGuard guard;

    VariablesCheck(Vocabulary words, ModelGuard guard) {
        this.words = words;
        this.guard = guard;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        Set<String> known = set(diagram);
        diagram.processes().stream()
                .map(words.shipped()::diagram)
                .filter(shipped -> shipped != null)
                .forEach(shipped -> {
                    known.addAll(set(shipped));
                    shipped.texts(text -> known.addAll(guard.variables(text.value())));
                });
        diagram.texts(text -> guard.variables(text.value()).stream()
                .filter(variable -> !known.contains(variable) && !text.namesDelegate())
                .forEach(variable -> faults.add(diagram.owner(text.element()), "gate.variable.unknown", variable)));
    }

    /** The variables a file sets: inputs, outputs, what is handed to and taken from called processes, list elements. */
    private static Set<String> set(Diagram diagram) {
        Set<String> names = new TreeSet<>(ENGINES);
        diagram.all()
                .flatMap(VariablesCheck::setBy)
                .filter(name -> name != null && !name.isBlank())
                .forEach(names::add);
        return names;
    }

    private static Stream<String> setBy(Element element) {
        return switch (element.getTagName()) {
            case "inputParameter", "outputParameter" -> Stream.of(element.attribute("name"));
            case "out" -> Stream.of(element.attribute("target"));
            case "multiInstanceLoopCharacteristics" -> Stream.of(Diagram.camunda(element, "elementVariable"));
            case "serviceTask" -> Stream.of(Diagram.camunda(element, "resultVariable"));
            default -> Stream.empty();
        };
    }
}
