package io.salesweek.engine.gate;

import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What code and open cases know an element by is still there: the steps, starts and messages of the shipped diagram, by their ids and with
 * the same work ({@link Relied}). Steps may be moved, renamed, gone round; only reminders may go.
 */
final class ReliedCheck implements DiagramCheck {

    private static final String REMINDER = "#{remindDelegate}";

    private static final String ENDS = "cancelActivity";

    private final Vocabulary words;

    ReliedCheck(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        for (String process : diagram.processes()) {
            Diagram shipped = words.shipped().diagram(process);
            if (shipped != null) {
                shipped.all("boundaryEvent").forEach(event -> lookAtEdge(event, diagram, faults));
                shipped.all()
                        .filter(element -> isRelied(element, shipped))
                        .forEach(relied -> look(relied, shipped, diagram, faults));
            }
        }
    }

    static boolean isReminder(Element element) {
        return isReminder(Diagram.camunda(element, "delegateExpression"));
    }

    static boolean isReminder(String delegate) {
        return delegate != null && REMINDER.equals(delegate.replace('$', '#'));
    }

    private static boolean isRelied(Element element, Diagram shipped) {
        return Diagram.endsWith(element, "Task") && !isReminder(element)
                || Diagram.is(element, "callActivity")
                || Diagram.is(element, "process")
                || Diagram.is(element, "startEvent")
                        && (Diagram.is(shipped.parent(element), "process")
                                || Scope.isEventSubProcess(shipped.parent(element)))
                || Scope.isSubProcess(element) && !Relied.of(element, shipped).isEmpty()
                || element.elements().stream().anyMatch(child -> Diagram.is(child, "messageEventDefinition"));
    }

    /** An event on an edge may go; while it is there, it ends the step or leaves it open, as it did. */
    private static void lookAtEdge(Element event, Diagram diagram, Faults faults) {
        Element there = diagram.find(Diagram.id(event));
        boolean ended = event.attribute(ENDS, "true").equals("true");
        if (there != null
                && !faults.isSaidOf(Diagram.id(event))
                && Diagram.is(there, "boundaryEvent")
                && !ended
                && there.attribute(ENDS, "true").equals("true")) {
            faults.add(Diagram.id(event), "gate.relied.changed", ENDS, "false");
        }
    }

    private static void look(Element relied, Diagram shipped, Diagram diagram, Faults faults) {
        String id = Diagram.id(relied);
        Element there = diagram.find(id);
        if (there == null || !there.getTagName().equals(relied.getTagName())) {
            faults.add(null, "gate.relied.missing", id, relied.attribute("name", id));
            return;
        }
        Map<String, String> wanted = Relied.of(relied, shipped);
        Map<String, String> given = Relied.of(there, diagram);
        TreeSet<String> names = new TreeSet<>(wanted.keySet());
        // inputs of one's own may be added
        given.keySet().stream()
                .filter(name -> !name.startsWith("inputParameter"))
                .forEach(names::add);
        // that another process's work stands here was told
        if (faults.isSaidOf(id)) {
            names.removeAll(Relied.WORK);
        }
        for (String name : names) {
            String value = wanted.getOrDefault(name, "");
            if (!value.equals(given.getOrDefault(name, ""))) {
                faults.add(id, value.isEmpty() ? "gate.relied.none" : "gate.relied.changed", name, value);
            } else if (wanted.containsKey(name) && !given.containsKey(name)) {
                faults.add(id, "gate.relied.changed", name, value);
            }
        }
    }
}
