package io.salesweek.engine.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What the application's code and open cases rely on of an element, beside its id and kind, in one place. Whatever is not here a process
 * owner may change: names, times, owners, priorities, conditions, the words and numbers within, the way there and on.
 */
final class Relied {

    /** What names the code behind an element. */
    static final List<String> WORK = List.of("delegateExpression", "decisionRef", "formRef");

    private static final String STARTABLE = "isStartableInTasklist";

    private Relied() {}

    /**
     * By the name under which the Modeler shows it; an element without such a thing has none.
     *
     * <ul>
     *   <li>delegate, decision, called process, form: the code behind it works on just this element's facts
     *   <li>message, and where it is awaited: code sends it there, and fails where nobody waits
     *   <li>collection and element variable, one after another or at once, completion condition: whose cases are started, by what name
     *   <li>input parameters: what the code behind is told, e.g. {@code signals}
     *   <li>start form, and who may start it in Tasklist; whether an event sub-process ends the rest
     * </ul>
     */
    static Map<String, String> of(Element element, Diagram diagram) {
        Map<String, String> relied = new LinkedHashMap<>();
        for (String attribute : WORK) {
            put(relied, attribute, Diagram.camunda(element, attribute));
        }
        if (Diagram.is(element, "process")) {
            put(relied, STARTABLE, Objects.requireNonNullElse(Diagram.camunda(element, STARTABLE), "true"));
        }
        put(relied, "calledElement", element.attribute("calledElement"));
        put(relied, "triggeredByEvent", element.attribute("triggeredByEvent"));
        element.elements().forEach(part -> lookAtPart(part, diagram, relied));
        inputs(element).forEach(input -> put(relied, "inputParameter " + input.attribute("name"), input.getText()));
        if (Diagram.is(element, "startEvent") && Scope.isEventSubProcess(diagram.parent(element))) {
            put(relied, "isInterrupting", element.attribute("isInterrupting", "true"));
        }
        if (relied.containsKey("messageRef")) {
            put(relied, "attachedToRef", element.attribute("attachedToRef"));
        }
        return relied;
    }

    private static void lookAtPart(Element part, Diagram diagram, Map<String, String> relied) {
        if (Diagram.is(part, "messageEventDefinition")) {
            Element message = diagram.find(part.attribute("messageRef"));
            put(relied, "messageRef", message == null ? "" : message.attribute("name", ""));
        } else if (Diagram.is(part, "multiInstanceLoopCharacteristics")) {
            lookAtRepeated(part, relied);
        } else if (Diagram.is(part, "timerEventDefinition") && Diagram.is(diagram.parent(part), "startEvent")) {
            put(relied, "timerEventDefinition", "");
        }
    }

    /** Words may change: {@code 'A, B, C, D'} are those of the method asked. */
    private static void lookAtRepeated(Element loop, Map<String, String> relied) {
        String collection = Objects.requireNonNullElse(Diagram.camunda(loop, "collection"), "");
        put(relied, "collection", collection.replaceAll("'[^']*'|\"[^\"]*\"", "''"));
        put(relied, "elementVariable", Diagram.camunda(loop, "elementVariable"));
        put(relied, "isSequential", loop.attribute("isSequential", "false"));
        loop.elements().stream()
                .filter(part -> Diagram.is(part, "completionCondition") || Diagram.is(part, "loopCardinality"))
                .forEach(part -> put(relied, part.getTagName(), part.getText()));
    }

    static Stream<Element> inputs(Element element) {
        return Diagram.extensions(element, "inputOutput")
                .flatMap(part -> part.elements().stream())
                .filter(part -> "inputParameter".equals(part.getTagName()));
    }

    /** {@code ${x}} and {@code #{ x }} say the same. */
    static void put(Map<String, String> relied, String name, String value) {
        if (value != null) {
            relied.put(
                    name,
                    Stream.of(value.strip().replace("${", "#{").split("\\s+")).collect(Collectors.joining(" ")));
        }
    }
}
