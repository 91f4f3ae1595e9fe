package io.salesweek.feedback.process;

import io.salesweek.feedback.Feedbacks;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the talk about a week, once; nothing waits for it. */
@Component
class AskForTalkDelegate implements JavaDelegate {

    private final Feedbacks feedbacks;
    private final HoldTalkProcess holdTalk;

    AskForTalkDelegate(Feedbacks feedbacks, HoldTalkProcess holdTalk) {
        this.feedbacks = feedbacks;
        this.holdTalk = holdTalk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = FeedbackProcess.week(execution);
        if (feedbacks.openTalk(week)) {
            holdTalk.ask(week);
        }
    }
}
