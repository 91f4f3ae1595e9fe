package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What lies side by side in a process or sub-process: its steps, events and gateways, and the arrows between them. */
final class Scope {

    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");

    private final Element element;
    private final List<Element> nodes;
    private final List<Element> flows;
    private final Map<Element, List<Element>> out = new IdentityHashMap<>();
    private final Map<Element, List<Element>> in = new IdentityHashMap<>();
    private final Map<Element, List<Element>> boundaries = new IdentityHashMap<>();

    /** Looked for once: the ways through it are gone again and again. */
    private final Map<Element, List<Element>> next = new IdentityHashMap<>();

    Scope(Diagram diagram, Element element) {
        this.element = element;
        this.nodes = element.elements().stream().filter(Scope::isNode).toList();
        this.flows = element.elements().stream()
                .filter(child -> Diagram.is(child, "sequenceFlow"))
                .toList();
        for (Element flow : flows) {
            put(out, diagram.find(flow.attribute("sourceRef")), flow);
            put(in, diagram.find(flow.attribute("targetRef")), flow);
        }
        nodes.stream()
                .filter(node -> Diagram.is(node, "boundaryEvent"))
                .forEach(event -> put(boundaries, diagram.find(event.attribute("attachedToRef")), event));
    }

    /** The processes of a diagram and all their sub-processes. */
    static List<Scope> all(Diagram diagram) {
        return diagram.all()
                .filter(element -> Diagram.is(element, "process") || isSubProcess(element))
                .map(element -> new Scope(diagram, element))
                .toList();
    }

    private static void put(Map<Element, List<Element>> map, Element key, Element value) {
        if (key != null) {
            map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
        }
    }

    static boolean isNode(Element element) {
        return Diagram.endsWith(element, "Task")
                || Diagram.endsWith(element, "Gateway")
                || Diagram.endsWith(element, "Event")
                || Diagram.is(element, "task")
                || Diagram.is(element, "callActivity")
                || isSubProcess(element);
    }

    static boolean isSubProcess(Element element) {
        return SUB_PROCESSES.contains(element.getTagName()) && Diagram.BPMN.equals(element.getUri());
    }

    static boolean isEventSubProcess(Element element) {
        return isSubProcess(element) && "true".equals(element.attribute("triggeredByEvent"));
    }

    static boolean isActivity(Element element) {
        return !Diagram.endsWith(element, "Gateway") && !Diagram.endsWith(element, "Event");
    }

    static Element definition(Element event, String kind) {
        return event.elements().stream()
                .filter(child -> Diagram.is(child, kind + "EventDefinition"))
                .findFirst()
                .orElse(null);
    }

    /** A parallel gateway that waits for several arrows, or an inclusive one. */
    boolean isJoin(Element node) {
        return (Diagram.is(node, "parallelGateway") || Diagram.is(node, "inclusiveGateway"))
                && incoming(node).size() > 1;
    }

    Element element() {
        return element;
    }

    List<Element> nodes() {
        return nodes;
    }

    List<Element> flows() {
        return flows;
    }

    boolean contains(Element node) {
        return node != null && nodes.stream().anyMatch(own -> own == node);
    }

    List<Element> outgoing(Element node) {
        return out.getOrDefault(node, List.of());
    }

    List<Element> incoming(Element node) {
        return in.getOrDefault(node, List.of());
    }

    /** The events on a node's edge. */
    List<Element> boundaries(Element node) {
        return boundaries.getOrDefault(node, List.of());
    }

    Element target(Element flow) {
        return nodes.stream()
                .filter(node -> Diagram.id(node).equals(flow.attribute("targetRef")))
                .findFirst()
                .orElse(null);
    }

    /** Where a token goes on to: along the arrows, or from a link to the event of the same name. */
    List<Element> next(Element node) {
        return next.computeIfAbsent(node, this::onward);
    }

    private List<Element> onward(Element node) {
        String link = link(node);
        Stream<Element> onward = link != null && Diagram.is(node, "intermediateThrowEvent")
                ? nodes.stream()
                        .filter(other -> Diagram.is(other, "intermediateCatchEvent") && link.equals(link(other)))
                : outgoing(node).stream().map(this::target);
        return onward.filter(other -> other != null).toList();
    }

    /** The name of the link an event is; null when it is none. */
    static String link(Element event) {
        Element link = definition(event, "link");
        return link == null ? null : link.attribute("name", "");
    }

    /** What can be reached from these, events on edges included. */
    Set<Element> reached(List<Element> from) {
        return reachedWithout(from, null);
    }

    /** The same, had that node been left out. */
    Set<Element> reachedWithout(List<Element> from, Element out) {
        Set<Element> seen = new LinkedHashSet<>();
        List<Element> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            Element node = open.remove(open.size() - 1);
            if (node != out && seen.add(node)) {
                open.addAll(next(node));
                open.addAll(boundaries(node));
            }
        }
        return seen;
    }

    /** Whether a way leads from a node to itself, past no person: a loop of the process's own. */
    boolean comesBack(Element node) {
        Set<Element> seen = new LinkedHashSet<>();
        List<Element> open = new ArrayList<>(next(node));
        while (!open.isEmpty()) {
            Element at = open.remove(open.size() - 1);
            if (!Diagram.is(at, "userTask") && seen.add(at)) {
                open.addAll(next(at));
            }
        }
        return seen.contains(node);
    }

    List<Element> starts() {
        return nodes.stream().filter(node -> Diagram.is(node, "startEvent")).toList();
    }
}
