package io.salesweek.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The processes that a diagram may call: those deployed with it, else those that run already. */
final class Callable {

    private final Map<String, Diagram> known = new HashMap<>();
    private final Function<String, Diagram> running;

    /** @param running a process's latest version by its key; null when there is none */
    Callable(Map<String, Element> roots, Function<String, Diagram> running) {
        this.running = running;
        roots.forEach((name, root) -> {
            if (name.endsWith(".bpmn")) {
                Diagram diagram = new Diagram(root);
                diagram.processes().forEach(process -> known.put(process, diagram));
            }
        });
    }

    /** What those that are deployed with it hand to a process. */
    Set<String> handedTo(String process) {
        return known.values().stream()
                .filter(Objects::nonNull)
                .flatMap(diagram -> diagram.all("callActivity"))
                .filter(call -> process.equals(call.attribute("calledElement")))
                .flatMap(call -> Diagram.extensions(call, "in"))
                .map(in -> in.attribute("target"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Null when there is no such process. */
    Diagram process(String key) {
        if (key != null && !known.containsKey(key)) {
            known.put(key, running.apply(key));
        }
        return known.get(key);
    }
}
