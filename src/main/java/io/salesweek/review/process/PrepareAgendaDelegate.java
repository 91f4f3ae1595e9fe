package io.salesweek.review.process;

import io.salesweek.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The review's time has come: the agenda opens. */
@Component
class PrepareAgendaDelegate implements JavaDelegate {

    private final Reviews reviews;

    PrepareAgendaDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.open(WeeklyReviewProcess.week(execution));
    }
}
