package io.salesweek.engine.gate;

import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What code and open cases know an element by is still there: the steps and the messages of the shipped diagram, by their ids and with the
 * same work. Steps may be moved, renamed, gone round; only reminders may go.
 */
final class ReliedCheck implements DiagramCheck {

    static final String REMINDER = "#{remindDelegate}";

    private final Vocabulary words;

    ReliedCheck(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        for (String process : diagram.processes()) {
            Diagram shipped = words.shipped().diagram(process);
            if (shipped != null) {
                shipped.all()
                        .filter(ReliedCheck::isRelied)
                        .forEach(relied -> look(relied, diagram.find(Diagram.id(relied)), faults));
            }
        }
    }

    private static boolean isRelied(Element element) {
        return Diagram.endsWith(element, "Task") && !REMINDER.equals(Diagram.camunda(element, "delegateExpression"))
                || Diagram.is(element, "callActivity")
                || element.elements().stream().anyMatch(child -> Diagram.is(child, "messageEventDefinition"));
    }

    private static void look(Element relied, Element there, Faults faults) {
        if (there == null || !there.getTagName().equals(relied.getTagName())) {
            faults.add(null, "gate.relied.missing", Diagram.id(relied), relied.attribute("name", Diagram.id(relied)));
        }
    }
}
