package io.salesweek.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Nothing waits for ever: each person's task and each wait has an owner, a form, and a timer that ends it. */
final class WaitsCheck implements DiagramCheck {

    private static final Set<String> WAITED_FOR =
            Set.of("messageEventDefinition", "signalEventDefinition", "conditionalEventDefinition");

    /** A manager is a person, or at the end of the line a group: one of the two questions has an answer. */
    private static final Map<String, String> PAIRS = Map.of(
            "actors.managerOf(execution)", "actors.managerGroup(execution)",
            "actors.forTeam(execution)", "actors.teamGroup(execution)");

    private static final int MAX_REPEATED = 200;

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all("userTask").forEach(task -> lookAtTask(diagram, task, faults));
        diagram.all().filter(WaitsCheck::waits).forEach(wait -> {
            if (!ends(diagram, wait)) {
                faults.add(Diagram.id(wait), "gate.wait.end");
            }
        });
        diagram.all("loopCardinality").forEach(loop -> {
            if (repeated(diagram, loop) > MAX_REPEATED) {
                faults.add(diagram.owner(loop), "gate.wait.repeated", MAX_REPEATED);
            }
        });
        Scope.all(diagram).forEach(scope -> lookAtReminders(scope, faults));
    }

    /** Whom a timer takes the task from, nobody can remind of it. */
    private static void lookAtReminders(Scope scope, Faults faults) {
        scope.nodes().stream()
                .filter(event -> Diagram.is(event, "boundaryEvent")
                        && !"false".equals(event.attribute("cancelActivity"))
                        && scope.next(event).stream().anyMatch(ReliedCheck::isReminder))
                .forEach(event -> faults.add(Diagram.id(event), "gate.wait.reminder"));
    }

    private static void lookAtTask(Diagram diagram, Element task, Faults faults) {
        boolean owned = Stream.of("assignee", "candidateGroups", "candidateUsers")
                .anyMatch(owner -> Diagram.camunda(task, owner) != null);
        if (!owned) {
            faults.add(Diagram.id(task), "gate.task.owner");
        }
        PAIRS.forEach((one, group) -> {
            boolean asksOne = says(task, "assignee", one);
            boolean asksGroup = says(task, "candidateGroups", group);
            if (asksOne != asksGroup && !faults.isSaidOf(Diagram.id(task))) {
                faults.add(Diagram.id(task), "gate.task.pair", asksOne ? group : one);
            }
        });
        if (Diagram.camunda(task, "formRef") == null) {
            faults.add(Diagram.id(task), "gate.task.form");
        }
        if (Diagram.camunda(task, "dueDate") == null || !ends(diagram, task)) {
            faults.add(Diagram.id(task), "gate.task.end");
        }
    }

    private static boolean says(Element task, String attribute, String question) {
        String said = Diagram.camunda(task, attribute);
        return said != null && said.replaceAll("\\s", "").contains(question);
    }

    private static boolean waits(Element element) {
        return Diagram.is(element, "receiveTask")
                || Diagram.is(element, "eventBasedGateway")
                || Diagram.is(element, "intermediateCatchEvent")
                        && element.elements().stream().anyMatch(child -> WAITED_FOR.contains(child.getTagName()));
    }

    private static boolean ends(Diagram diagram, Element wait) {
        return diagram.upwards(wait).anyMatch(at -> hasTimer(diagram, at) || hasTimedRest(at))
                || isRival(diagram, wait);
    }

    /** A timer on the element's edge that ends it. */
    private static boolean hasTimer(Diagram diagram, Element at) {
        return diagram.all("boundaryEvent")
                .filter(event -> Diagram.id(at).equals(event.attribute("attachedToRef")))
                .anyMatch(event -> !"false".equals(event.attribute("cancelActivity")) && isTimer(event));
    }

    /** An event sub-process within the scope that a timer starts and that ends the rest. */
    private static boolean hasTimedRest(Element scope) {
        return scope.elements().stream()
                .filter(child -> Diagram.is(child, "subProcess") && "true".equals(child.attribute("triggeredByEvent")))
                .flatMap(child -> child.elements().stream())
                .anyMatch(start -> Diagram.is(start, "startEvent")
                        && !"false".equals(start.attribute("isInterrupting"))
                        && isTimer(start));
    }

    /** Behind an event-based gateway a timer is among what is waited for. */
    private static boolean isRival(Diagram diagram, Element wait) {
        if (Diagram.is(wait, "eventBasedGateway")) {
            return awaited(diagram, wait).anyMatch(WaitsCheck::isTimer);
        }
        return diagram.all("eventBasedGateway")
                .filter(gateway -> awaited(diagram, gateway).anyMatch(event -> event == wait))
                .anyMatch(gateway -> awaited(diagram, gateway).anyMatch(WaitsCheck::isTimer));
    }

    private static Stream<Element> awaited(Diagram diagram, Element gateway) {
        return diagram.all("sequenceFlow")
                .filter(flow -> Diagram.id(gateway).equals(flow.attribute("sourceRef")))
                .map(flow -> diagram.find(flow.attribute("targetRef")))
                .filter(event -> event != null);
    }

    private static boolean isTimer(Element event) {
        return event.elements().stream().anyMatch(child -> Diagram.is(child, "timerEventDefinition"));
    }

    /** With the loops around it. */
    private static long repeated(Diagram diagram, Element loop) {
        return diagram.upwards(loop)
                .flatMap(at -> at.elements().stream())
                .filter(part -> Diagram.is(part, "multiInstanceLoopCharacteristics"))
                .flatMap(part -> part.elements().stream())
                .filter(part -> Diagram.is(part, "loopCardinality"))
                .distinct()
                .mapToLong(part -> times(part.getText().strip()))
                .reduce(1, (a, b) -> Math.min(a * b, MAX_REPEATED + 1L));
    }

    private static long times(String count) {
        return count.matches("\\d{1,3}") ? Integer.parseInt(count) : MAX_REPEATED + 1L;
    }
}
