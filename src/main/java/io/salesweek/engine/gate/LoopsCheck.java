package io.salesweek.engine.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** No flow comes back to where it was without any work or wait between: such a loop would turn for ever, within one transaction. */
final class LoopsCheck implements DiagramCheck {

    private static final Set<String> IDLE = Set.of("task", "manualTask", "intermediateThrowEvent");

    @Override
    public void look(Diagram diagram, Faults faults) {
        Map<String, Set<String>> next = new HashMap<>();
        diagram.all("sequenceFlow").forEach(flow -> {
            String from = flow.attribute("sourceRef", "");
            String to = flow.attribute("targetRef", "");
            if (isIdle(diagram.find(from)) && isIdle(diagram.find(to))) {
                next.computeIfAbsent(from, id -> new HashSet<>()).add(to);
            }
        });
        next.keySet().stream()
                .sorted()
                .filter(id -> comesBack(id, next))
                .findFirst()
                .ifPresent(id -> faults.add(id, "gate.loop"));
    }

    private static boolean isIdle(Element node) {
        return node != null && (Diagram.endsWith(node, "Gateway") || IDLE.contains(node.getTagName()));
    }

    private static boolean comesBack(String start, Map<String, Set<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (String id : next.getOrDefault(open.pop(), Set.of())) {
                if (id.equals(start)) {
                    return true;
                }
                if (seen.add(id)) {
                    open.push(id);
                }
            }
        }
        return false;
    }
}
