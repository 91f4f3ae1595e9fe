package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which variables a diagram sets, where they are known, and which it looks at. */
final class Variables {

    /** What the engine sets where an activity runs several times. */
    private static final Set<String> OF_LOOPS =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Set<String> SETTING = Set.of(
            "resultVariable",
            "elementVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");

    private final Diagram diagram;
    private final ModelGuard guard;

    Variables(Diagram diagram, ModelGuard guard) {
        this.diagram = diagram;
        this.guard = guard;
    }

    /** Known everywhere: outputs, what is taken from called processes, results. */
    Set<String> setForAll() {
        Set<String> names = new TreeSet<>();
        diagram.all().flatMap(Variables::setForAll).filter(Variables::isNamed).forEach(names::add);
        return names;
    }

    private static Stream<String> setForAll(Element element) {
        return switch (element.getTagName()) {
            case "outputParameter" -> Stream.of(element.attribute("name", ""));
            case "out" -> Stream.of(element.attribute("target", ""));
            case "serviceTask" -> Stream.of(String.valueOf(Diagram.camunda(element, "resultVariable")));
            default -> Stream.empty();
        };
    }

    private static boolean isNamed(String name) {
        return !name.isBlank() && !name.equals("null");
    }

    /** Whether the diagram itself sets a variable that an element looks at. */
    boolean isSet(Element element, String variable) {
        return setForAll().contains(variable) || isSetAround(element, variable);
    }

    /** Whether a variable is set by one of the elements a text stands in: an input, or what it is repeated for. */
    boolean isSetAround(Element element, String variable) {
        // an input is read before it is set: beside the others of its element it is not known
        boolean input = diagram.upwards(element).anyMatch(at -> "inputOutput".equals(at.getTagName()));
        Element own = input ? diagram.find(diagram.owner(element)) : null;
        return diagram.upwards(element)
                .anyMatch(at -> isRepeatedFor(at, variable) || at != own && isInput(at, variable));
    }

    private static boolean isInput(Element at, String variable) {
        return Relied.inputs(at).anyMatch(input -> variable.equals(input.attribute("name")));
    }

    private static boolean isRepeatedFor(Element at, String variable) {
        return at.elements().stream()
                .filter(part -> Diagram.is(part, "multiInstanceLoopCharacteristics"))
                .anyMatch(loop ->
                        OF_LOOPS.contains(variable) || variable.equals(Diagram.camunda(loop, "elementVariable")));
    }

    /** What it looks at and does not set itself: somebody else has to. */
    Set<String> missing() {
        Set<String> known = setForAll();
        Set<String> missing = new TreeSet<>();
        looked().forEach(look -> {
            if (!known.contains(look.variable()) && !isSetAround(look.element(), look.variable())) {
                missing.add(look.variable());
            }
        });
        return missing;
    }

    /** All places that set one: an input, an output, what is taken from a called process or caught, a result, what is repeated for. */
    Stream<Look> sets() {
        return diagram.all().flatMap(element -> Stream.concat(
                        Stream.ofNullable(parameter(element)),
                        SETTING.stream().map(attribute -> Diagram.camunda(element, attribute)))
                .filter(Objects::nonNull)
                .map(name -> new Look(element, name)));
    }

    private static String parameter(Element element) {
        return switch (element.getTagName()) {
            case "inputParameter", "outputParameter" -> element.attribute("name");
            case "out" -> element.attribute("target");
            default -> null;
        };
    }

    /** All places that look at a variable. */
    Stream<Look> looked() {
        Stream.Builder<Look> looks = Stream.builder();
        diagram.texts(text -> {
            if (!text.namesDelegate()) {
                guard.variables(text.value()).forEach(name -> looks.add(new Look(text.element(), name)));
            }
            if (handsOver(text)) {
                looks.add(new Look(text.element(), text.value().strip()));
            }
        });
        return looks.build();
    }

    private static boolean handsOver(Diagram.Text text) {
        return "in".equals(text.element().getTagName()) && text.attribute().endsWith("source");
    }

    /** @param element where it is looked at, or set */
    record Look(Element element, String variable) {}
}
