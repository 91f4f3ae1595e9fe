package io.salesweek.engine.expressions;

import io.salesweek.problem.Texts;
import java.util.Locale;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads a diagram only when the guard found nothing; else says all that it found, with file, line and element. Times in plain words it
 * takes for the question they stand for.
 */
final class GuardedParse extends BpmnParse {

    private final ModelGuard guard;
    private final PlainTimes times;
    private final Texts texts;

    GuardedParse(BpmnParser parser, ModelGuard guard, PlainTimes times, Texts texts) {
        super(parser);
        this.times = times;
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

    /** What a timer says. */
    @Override
    protected Expression parseExpression(Element timer, String kind) {
        String question = "timeDate".equals(kind) && timer.element(kind) != null
                ? times.question(timer.element(kind).getText())
                : null;
        return question == null ? super.parseExpression(timer, kind) : expressionManager.createExpression(question);
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element element, String key, ActivityImpl activity, ProcessDefinitionEntity process) {
        TaskDefinition task = super.parseTaskDefinition(element, key, activity, process);
        String due = times.question(element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate"));
        if (due != null) {
            task.setDueDateExpression(expressionManager.createExpression(due));
        }
        String followUp = times.question(element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "followUpDate"));
        if (followUp != null) {
            task.setFollowUpDateExpression(expressionManager.createExpression(followUp));
        }
        return task;
    }

    private String text(ModelGuard.Finding finding) {
        return finding.owner() + ": "
                + texts.of(Locale.ENGLISH, finding.key(), finding.args().toArray());
    }
}
