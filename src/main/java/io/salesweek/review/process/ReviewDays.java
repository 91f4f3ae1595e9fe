package io.salesweek.review.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.team.Team;
import io.salesweek.week.Weeks;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram asks about the day of a team's review. */
@ProcessBean("reviewDays")
public class ReviewDays {

    private final Weeks weeks;

    ReviewDays(Weeks weeks) {
        this.weeks = weeks;
    }

    /** Whether the team reviews its week as Monday's kick-off; else at the week's close. */
    public boolean kickoff(DelegateExecution execution) {
        return weeks.get(WeeklyReviewProcess.week(execution)).reviewAt() == Team.ReviewAt.KICKOFF;
    }

    /** The team's id, of its own week or of a rep's, to make a difference for one: {@code #{reviewDays.team(execution) == 'east'}}. */
    public String team(DelegateExecution execution) {
        return execution.getProcessBusinessKey().split("/")[1];
    }
}
