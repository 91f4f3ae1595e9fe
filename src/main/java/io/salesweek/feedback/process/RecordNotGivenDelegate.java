package io.salesweek.feedback.process;

import io.salesweek.feedback.Feedbacks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** No feedback came in time: recorded. */
@Component
class RecordNotGivenDelegate implements JavaDelegate {

    private final Feedbacks feedbacks;

    RecordNotGivenDelegate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedbacks.notGiven(FeedbackProcess.week(execution));
    }
}
