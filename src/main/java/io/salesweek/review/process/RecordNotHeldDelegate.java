package io.salesweek.review.process;

import io.salesweek.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody held the review in time. */
@Component
class RecordNotHeldDelegate implements JavaDelegate {

    private final Reviews reviews;

    RecordNotHeldDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.notHeld(WeeklyReviewProcess.week(execution));
    }
}
