package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A BPMN file as the checks ask it. */
final class Diagram {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<Element, Element> parents = new IdentityHashMap<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final List<Element> all = new ArrayList<>();

    Diagram(Element root) {
        enter(root, null);
    }

    private void enter(Element element, Element parent) {
        parents.put(element, parent);
        all.add(element);
        if (element.attribute("id") != null) {
            byId.put(element.attribute("id"), element);
        }
        element.elements().forEach(child -> enter(child, element));
    }

    Stream<Element> all() {
        return all.stream();
    }

    /** BPMN's own elements of that name. */
    Stream<Element> all(String tag) {
        return all.stream().filter(element -> is(element, tag));
    }

    static boolean is(Element element, String tag) {
        return tag.equals(element.getTagName()) && BPMN.equals(element.getUri());
    }

    static boolean endsWith(Element element, String ending) {
        return element.getTagName().endsWith(ending) && BPMN.equals(element.getUri());
    }

    static String id(Element element) {
        return element.attribute("id", element.getTagName());
    }

    static String camunda(Element element, String attribute) {
        String value = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Element find(String id) {
        return byId.get(id);
    }

    Element parent(Element element) {
        return parents.get(element);
    }

    /** The element's own, then what it lies in, up to the root. */
    Stream<Element> upwards(Element element) {
        return Stream.iterate(element, Objects::nonNull, parents::get);
    }

    /** What lies in an element's {@code extensionElements} under that name. */
    static Stream<Element> extensions(Element element, String tag) {
        return element.elements().stream()
                .filter(part -> is(part, "extensionElements"))
                .flatMap(part -> part.elements().stream())
                .filter(part -> tag.equals(part.getTagName()));
    }

    /** The nearest element around it (or itself) that a person can find in the Modeler by its id. */
    String owner(Element element) {
        return upwards(element)
                .filter(at -> at.attribute("id") != null && !endsWith(at, "EventDefinition"))
                .map(at -> at.attribute("id"))
                .findFirst()
                .orElse(null);
    }

    /** Keys of the executable processes in it. */
    List<String> processes() {
        return all("process").map(Diagram::id).toList();
    }

    /** The process an element lies in; null outside of any. */
    String process(Element element) {
        return upwards(element)
                .filter(at -> is(at, "process"))
                .map(Diagram::id)
                .findFirst()
                .orElse(null);
    }

    /** Every attribute's value and every text, with the element it belongs to; not what stands there for readers only. */
    void texts(Consumer<Text> consumer) {
        for (Element element : all) {
            element.attributes().forEach(key -> consumer.accept(new Text(element, key, element.attribute(key))));
            boolean comment = parent(element) != null && ModelGuard.isComment(element, parent(element));
            if (!element.getText().isBlank() && !comment) {
                consumer.accept(new Text(element, "", element.getText().strip()));
            }
        }
    }

    /** @param attribute its name, with its namespace in front; empty for a text */
    record Text(Element element, String attribute, String value) {

        /** A delegate is named as a variable would be; {@link CodeCheck} looks at it. */
        boolean namesDelegate() {
            return attribute.endsWith("elegateExpression");
        }
    }
}
