package io.salesweek.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The processes that a diagram may call: those deployed with it, else those that run already. */
final class Callable {

    private final Map<String, Diagram> known = new HashMap<>();
    private final Running running;
    private boolean all;

    Callable(Map<String, Element> roots, Running running) {
        this.running = running;
        roots.forEach((name, root) -> {
            if (name.endsWith(".bpmn")) {
                Diagram diagram = new Diagram(root);
                diagram.processes().forEach(process -> known.put(process, diagram));
            }
        });
    }

    /** @param element the call activity */
    record Call(Diagram diagram, Element element) {}

    /** Where a process is called, by those that are deployed with it and those that run. */
    Stream<Call> calls(String process) {
        if (!all) {
            all = true;
            running.all().forEach(diagram -> diagram.processes().forEach(key -> known.putIfAbsent(key, diagram)));
        }
        return known.values().stream().filter(Objects::nonNull).distinct().flatMap(diagram -> diagram.all(
                        "callActivity")
                .filter(call -> call.attribute("calledElement", "").equals(process))
                .map(call -> new Call(diagram, call)));
    }

    /** What its callers hand to a process. */
    Set<String> handedTo(String process) {
        return calls(process)
                .flatMap(call -> Diagram.extensions(call.element(), "in"))
                .map(in -> in.attribute("target"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Null when there is no such process. */
    Diagram process(String key) {
        if (key != null && !known.containsKey(key)) {
            known.put(key, running.process(key));
        }
        return known.get(key);
    }
}
