package io.salesweek.engine.expressions;

import io.salesweek.problem.Texts;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Reads a diagram only when the guard found nothing; else says all that it found, with file, line and element. */
final class GuardedParse extends PlainTimesParse {

    private final ModelGuard guard;
    private final Texts texts;

    GuardedParse(BpmnParser parser, ModelGuard guard, UnaryOperator<String> times, Texts texts) {
        super(parser, times);
        this.parser = new SchemaOnce();
        this.guard = guard;
        this.texts = texts;
    }

    /** Its parser has the schema. */
    @Override
    public void setSchemaResource(String schemaResource) {}

    @Override
    protected void parseRootElement() {
        guard.findings(rootElement).forEach(finding -> addError(text(finding), finding.element()));
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    private String text(ModelGuard.Finding finding) {
        return finding.owner() + ": "
                + texts.of(Locale.ENGLISH, finding.key(), finding.args().toArray());
    }
}
