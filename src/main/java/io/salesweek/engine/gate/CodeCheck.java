package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A diagram brings no code: {@link ModelGuard} looks at every element, attribute and text. */
final class CodeCheck {

    private final ModelGuard guard;

    CodeCheck(ModelGuard guard) {
        this.guard = guard;
    }

    void look(Element root, Diagram diagram, Faults faults) {
        guard.findings(root)
                .forEach(finding -> faults.add(
                        diagram.owner(finding.element()),
                        finding.key(),
                        finding.args().toArray()));
    }
}
