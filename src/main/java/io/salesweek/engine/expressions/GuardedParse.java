package io.salesweek.engine.expressions;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Reads a diagram only when the guard found nothing; else says all that it found, with file, line and element. */
final class GuardedParse extends BpmnParse {

    private final ModelGuard guard;

    GuardedParse(BpmnParser parser, ModelGuard guard) {
        super(parser);
        this.guard = guard;
    }

    @Override
    protected void parseRootElement() {
        guard.findings(rootElement).forEach(finding -> addError(finding.text(), finding.element()));
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }
}
