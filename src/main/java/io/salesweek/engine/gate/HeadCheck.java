package io.salesweek.engine.gate;

import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One process a file, which can be started and whose history is removed one day; no name longer than there is room for. */
final class HeadCheck implements DiagramCheck {

    /** What the engine and the application's own records have room for. */
    static final int LONGEST = 255;

    static final int LONGEST_TAG = 64;
    /** Of an overlong id. */
    private static final int TOLD = 40;

    private static final int LONGEST_TEXT = 4_000;

    @Override
    public void look(Diagram diagram, Faults faults) {
        List<Element> processes = diagram.all("process").toList();
        if (processes.size() != 1) {
            faults.add(null, "gate.head.one", processes.size());
        }
        processes.forEach(process -> look(process, faults));
        diagram.all()
                .filter(element -> Diagram.BPMN.equals(element.getUri()))
                .forEach(element -> lookAtLengths(diagram, element, faults));
    }

    private static void look(Element process, Faults faults) {
        if (!"true".equals(process.attribute("isExecutable"))) {
            faults.add(Diagram.id(process), "gate.head.executable");
        }
        if (!isKept(Diagram.camunda(process, "historyTimeToLive"))) {
            faults.add(Diagram.id(process), "gate.head.ttl");
        }
        lookAt(process, "versionTag", Diagram.camunda(process, "versionTag"), LONGEST_TAG, faults);
    }

    /** At least a day, said in days. */
    static boolean isKept(String timeToLive) {
        return timeToLive != null && timeToLive.strip().matches("P0*[1-9]\\d{0,4}D|0*[1-9]\\d{0,4}");
    }

    private static void lookAtLengths(Diagram diagram, Element element, Faults faults) {
        lookAt(element, "id", element.attribute("id"), LONGEST, faults);
        lookAt(element, "name", element.attribute("name"), LONGEST, faults);
        lookAt(element, "targetNamespace", element.attribute("targetNamespace"), LONGEST, faults);
        if (Diagram.is(element, "documentation") && Diagram.is(diagram.parent(element), "userTask")) {
            lookAt(diagram.parent(element), "documentation", element.getText(), LONGEST_TEXT, faults);
        }
    }

    private static void lookAt(Element element, String what, String value, int longest, Faults faults) {
        lookAt(Diagram.id(element), what, value, longest, faults);
    }

    static void lookAt(String id, String what, String value, int longest, Faults faults) {
        if (value != null && value.length() > longest) {
            faults.add(id.length() > longest ? id.substring(0, TOLD) + "…" : id, "gate.head.long", what, longest);
        }
    }
}
