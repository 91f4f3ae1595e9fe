package io.salesweek.engine.expressions;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Takes times in plain words, where a diagram says when a timer goes off or a task is due, for the question they stand for. */
public class PlainTimesParse extends BpmnParse {

    private final UnaryOperator<String> question;

    /** @param question the expression that words stand for; null for words that are none of a time */
    public PlainTimesParse(BpmnParser parser, UnaryOperator<String> question) {
        super(parser);
        this.question = question;
    }

    /** What a timer says; of its kinds only dates stand in words. */
    @Override
    protected Expression parseExpression(Element timer, String kind) {
        Element date = "timeDate".equals(kind) ? timer.element(kind) : null;
        String asked = date == null ? null : question.apply(date.getText().strip());
        return asked == null ? super.parseExpression(timer, kind) : expressionManager.createExpression(asked);
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element element, String key, ActivityImpl activity, ProcessDefinitionEntity process) {
        TaskDefinition task = super.parseTaskDefinition(element, key, activity, process);
        ask(element, "dueDate", task::setDueDateExpression);
        ask(element, "followUpDate", task::setFollowUpDateExpression);
        return task;
    }

    private void ask(Element task, String attribute, Consumer<Expression> due) {
        String words = task.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
        String asked = words == null ? null : question.apply(words.strip());
        if (asked != null) {
            due.accept(expressionManager.createExpression(asked));
        }
    }
}
