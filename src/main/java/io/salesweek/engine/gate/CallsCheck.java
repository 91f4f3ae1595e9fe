package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A called process is there, can be called, is told all it needs, and does not call its caller again. */
final class CallsCheck implements DiagramCheck {

    private static final String OWN_KEY = "#{execution.processBusinessKey}";

    private final Vocabulary words;
    private final ModelGuard guard;
    private final Callable callable;

    CallsCheck(Vocabulary words, ModelGuard guard, Callable callable) {
        this.words = words;
        this.guard = guard;
        this.callable = callable;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all("callActivity").forEach(call -> {
            String key = call.attribute("calledElement");
            Diagram called = callable.process(key);
            if (called == null || called.find(key) == null) {
                faults.add(Diagram.id(call), "gate.call.unknown", Objects.requireNonNullElse(key, "?"));
                return;
            }
            if (!isCallable(called.find(key))) {
                faults.add(Diagram.id(call), "gate.call.start", key);
            } else {
                lookAtKey(call, key, faults);
                lookAtVariables(call, key, called, faults);
            }
            if (key.equals(diagram.process(call)) || comesBack(key, diagram.process(call))) {
                faults.add(Diagram.id(call), "gate.call.again", key);
            }
        });
    }

    /** It begins of itself: not with a message, a timer or a form. */
    private static boolean isCallable(Element process) {
        return process.elements().stream()
                .filter(start -> Diagram.is(start, "startEvent"))
                .anyMatch(start -> Diagram.camunda(start, "formRef") == null
                        && start.elements().stream().noneMatch(part -> Diagram.endsWith(part, "EventDefinition")));
    }

    /** The case's business key is by what the application's processes know whose case it is. */
    private void lookAtKey(Element call, String key, Faults faults) {
        if (words.shipped().diagram(key) == null) {
            if (businessKeys(call).findAny().isEmpty()) {
                faults.add(Diagram.id(call), "gate.call.key", OWN_KEY);
            }
            return;
        }
        Set<String> wanted = words.shipped().calls(key).stream()
                .flatMap(CallsCheck::businessKeys)
                .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.isEmpty()) {
            wanted.add(OWN_KEY);
        }
        if (businessKeys(call).filter(wanted::contains).findAny().isEmpty()
                || businessKeys(call).distinct().count() > 1) {
            faults.add(Diagram.id(call), "gate.call.key", String.join(", ", wanted));
        }
    }

    private static Stream<String> businessKeys(Element call) {
        return Diagram.extensions(call, "in")
                .map(in -> in.attribute("businessKey"))
                .filter(Objects::nonNull)
                .map(key -> key.replaceAll("\\s", "").replace("${", "#{"));
    }

    private void lookAtVariables(Element call, String key, Diagram called, Faults faults) {
        List<Element> shipped = words.shipped().calls(key);
        Map<String, String> wanted = new LinkedHashMap<>();
        if (shipped.isEmpty()) {
            new Variables(called, guard).missing().forEach(name -> wanted.put(name, null));
        } else {
            shipped.forEach(other -> handed(other).forEach(wanted::putIfAbsent));
        }
        Map<String, String> given = handed(call);
        boolean all = Diagram.extensions(call, "in").anyMatch(in -> "all".equals(in.attribute("variables")));
        wanted.forEach((name, value) -> {
            String own = given.get(name);
            if (own == null && !(all && isNumber(value) == null)) {
                faults.add(Diagram.id(call), "gate.call.variable", name, key);
            } else if (own != null && value != null) {
                lookAtValue(call, name, value, own, faults);
            }
        });
    }

    /** A number stays one, of sensible size; whose case it is, is not made up. */
    private static void lookAtValue(Element call, String name, String wanted, String given, Faults faults) {
        if (isNumber(wanted) != null) {
            if (isNumber(given) == null) {
                faults.add(Diagram.id(call), "gate.call.number", name);
            }
        } else if (!wanted.equals(given)) {
            faults.add(Diagram.id(call), "gate.call.value", name, wanted);
        }
    }

    private static String isNumber(String value) {
        return value != null && value.matches("#\\{\\d{1,2}}") ? value : null;
    }

    /** By the name in the called process, what is handed to it, as an expression. */
    private static Map<String, String> handed(Element call) {
        Map<String, String> handed = new LinkedHashMap<>();
        Diagram.extensions(call, "in")
                .filter(in -> in.attribute("target") != null)
                .forEach(in -> handed.put(
                        in.attribute("target"),
                        in.attribute("source") == null
                                ? in.attribute("sourceExpression", "")
                                        .replaceAll("\\s", "")
                                        .replace("${", "#{")
                                : "#{" + in.attribute("source").strip() + "}"));
        return handed;
    }

    /** Whether that process, or one it calls, calls the other. */
    private boolean comesBack(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String key = open.pop();
            if (key.equals(to)) {
                return true;
            }
            Diagram called = seen.add(key) ? callable.process(key) : null;
            if (called != null) {
                called.all("callActivity")
                        .map(call -> call.attribute("calledElement"))
                        .filter(Objects::nonNull)
                        .forEach(open::push);
            }
        }
        return false;
    }
}
