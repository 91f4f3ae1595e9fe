package io.salesweek.feedback.process;

import io.salesweek.feedback.Feedbacks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The talk was not held in time: recorded. */
@Component
class RecordTalkNotHeldDelegate implements JavaDelegate {

    private final Feedbacks feedbacks;

    RecordTalkNotHeldDelegate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedbacks.talkNotHeld(FeedbackProcess.week(execution));
    }
}
