package io.salesweek.feedback.process;

import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The contract of {@code processes/feedback.bpmn}: one instance per rep and scored week; business key the rep week's. */
final class FeedbackProcess {

    static final String KEY = "feedback";

    /** The rep: text, set by the caller. */
    static final String PERSON = "person";

    private FeedbackProcess() {}

    static RepWeekKey week(DelegateExecution execution) {
        return RepWeekKey.parse(execution.getProcessBusinessKey());
    }
}
