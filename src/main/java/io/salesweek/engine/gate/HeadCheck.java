package io.salesweek.engine.gate;

import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One process a file, which can be started and whose history is removed one day. */
final class HeadCheck implements DiagramCheck {

    @Override
    public void look(Diagram diagram, Faults faults) {
        List<Element> processes = diagram.all("process").toList();
        if (processes.size() != 1) {
            faults.add(null, "gate.head.one", processes.size());
        }
        processes.forEach(process -> look(process, faults));
    }

    private static void look(Element process, Faults faults) {
        if (!"true".equals(process.attribute("isExecutable"))) {
            faults.add(Diagram.id(process), "gate.head.executable");
        }
        if (Diagram.camunda(process, "historyTimeToLive") == null) {
            faults.add(Diagram.id(process), "gate.head.ttl");
        }
    }
}
