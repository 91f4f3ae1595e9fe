package io.salesweek.feedback.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.score.Scores;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram asks about a talk. */
@ProcessBean("talks")
public class Talks {

    /** The grade that always calls for a talk. */
    private static final String LOWEST = "D";

    private final Feedbacks feedbacks;
    private final Scores scores;
    private final Weeks weeks;

    Talks(Feedbacks feedbacks, Scores scores, Weeks weeks) {
        this.feedbacks = feedbacks;
        this.scores = scores;
        this.weeks = weeks;
    }

    /** Whether a talk is to be held: the rep asked for one, or the week was graded D. */
    public boolean wanted(DelegateExecution execution) {
        RepWeekKey week = FeedbackProcess.week(execution);
        boolean asked = feedbacks
                .find(week)
                .filter(feedback -> "discuss".equals(feedback.response()))
                .isPresent();
        return asked || LOWEST.equals(scores.figures(weeks.get(week)).grade());
    }
}
