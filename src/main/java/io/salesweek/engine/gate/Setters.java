package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Which step of one of the application's diagrams sets a variable that the diagram goes by. Code does, and a diagram does not say so; but
 * the last step that every way to all of its readers has passed is the one, or comes after it.
 */
final class Setters {

    private Setters() {}

    /** By the variable's name the step; not of those that a case has from its beginning. */
    static Map<String, Element> of(Diagram diagram, ModelGuard guard, Shipped shipped) {
        Variables variables = new Variables(diagram, guard);
        Set<String> fromCode = new HashSet<>(variables.missing());
        diagram.processes().forEach(process -> fromCode.removeAll(handed(process, shipped)));
        Ways ways = new Ways(diagram);
        Map<Element, Set<Element>> past = new IdentityHashMap<>();
        ways.steps().forEach(step -> past.put(step, ways.past(step)));
        Map<String, List<Element>> readers = variables
                .looked()
                .filter(look -> fromCode.contains(look.variable()))
                .collect(Collectors.groupingBy(
                        Variables.Look::variable, Collectors.mapping(Variables.Look::element, Collectors.toList())));
        Map<String, Element> setters = new TreeMap<>();
        readers.forEach((variable, elements) -> {
            List<Element> passed = past.keySet().stream()
                    .filter(step -> elements.stream().allMatch(reader -> ways.isAfter(reader, step, past.get(step))))
                    .toList();
            passed.stream()
                    .filter(last -> passed.stream()
                            .allMatch(step -> step == last || past.get(step).contains(last)))
                    .findFirst()
                    .ifPresent(last -> setters.put(variable, last));
        });
        return setters;
    }

    /** What a caller hands over, a case has from its beginning. */
    private static Set<String> handed(String process, Shipped shipped) {
        return shipped.calls(process).stream()
                .flatMap(call -> Diagram.extensions(call, "in"))
                .map(in -> in.attribute("target"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
