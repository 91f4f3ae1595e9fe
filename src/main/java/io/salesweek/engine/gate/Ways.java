package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The ways through a diagram, sub-processes included: which steps have surely been passed where a token comes. */
final class Ways {

    private static final Set<String> AFTERWARDS = Set.of("outputParameter", "out");

    private final Diagram diagram;
    private final List<Element> nodes = new ArrayList<>();

    /** From where a token comes to a node. */
    private final Map<Element, List<Element>> before = new IdentityHashMap<>();

    /** Where each scope's beginnings lie: its sub-process; null: the process itself. */
    private final Map<Element, Element> begins = new IdentityHashMap<>();

    Ways(Diagram diagram) {
        this.diagram = diagram;
        Scope.all(diagram).forEach(this::enter);
    }

    private void enter(Scope scope) {
        nodes.addAll(scope.nodes());
        Element around = Scope.isSubProcess(scope.element()) ? scope.element() : null;
        for (Element node : scope.nodes()) {
            if (Diagram.is(node, "startEvent") || Scope.isEventSubProcess(node)) {
                begins.put(node, around);
            }
            Stream.concat(scope.next(node).stream(), scope.boundaries(node).stream())
                    .forEach(next -> before.computeIfAbsent(next, any -> new ArrayList<>())
                            .add(node));
        }
    }

    /** The steps that may set something. */
    Stream<Element> steps() {
        return nodes.stream().filter(node -> Scope.isActivity(node) && !Scope.isSubProcess(node));
    }

    /** All nodes to which no way leads that has not passed that step. */
    Set<Element> past(Element step) {
        Set<Element> past = Collections.newSetFromMap(new IdentityHashMap<>());
        past.addAll(nodes);
        boolean changed = true;
        while (changed) {
            changed = past.removeIf(node -> !isPast(node, step, past));
        }
        return past;
    }

    private boolean isPast(Element node, Element step, Set<Element> past) {
        if (begins.containsKey(node)) {
            return past.contains(begins.get(node));
        }
        List<Element> from = before.getOrDefault(node, List.of());
        boolean waitsForAll = Diagram.is(node, "parallelGateway");
        return from.isEmpty()
                || (waitsForAll
                        ? from.stream().anyMatch(other -> other == step || past.contains(other))
                        : from.stream().allMatch(other -> other == step || past.contains(other)));
    }

    /** Whether what is read at an element is read after that step, whichever way was taken. */
    boolean isAfter(Element element, Element step, Set<Element> past) {
        boolean afterwards = diagram.upwards(element).anyMatch(at -> AFTERWARDS.contains(at.getTagName()));
        Element flow = first(element, "sequenceFlow");
        if (flow != null) {
            Element source = diagram.find(flow.attribute("sourceRef"));
            return source == null || source == step || past.contains(source);
        }
        Element node = diagram.upwards(element)
                .filter(Scope::isNode)
                .map(at -> Diagram.is(at, "boundaryEvent") ? diagram.find(at.attribute("attachedToRef")) : at)
                .findFirst()
                .orElse(null);
        return node == null || past.contains(node) || afterwards && node == step;
    }

    private Element first(Element element, String tag) {
        return diagram.upwards(element)
                .filter(at -> Diagram.is(at, tag))
                .findFirst()
                .orElse(null);
    }
}
