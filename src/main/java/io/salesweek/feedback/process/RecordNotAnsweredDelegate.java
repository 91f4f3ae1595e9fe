package io.salesweek.feedback.process;

import io.salesweek.feedback.Feedbacks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The rep did not answer in time: recorded. */
@Component
class RecordNotAnsweredDelegate implements JavaDelegate {

    private final Feedbacks feedbacks;

    RecordNotAnsweredDelegate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedbacks.notAnswered(FeedbackProcess.week(execution));
    }
}
