package io.salesweek.feedback.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who is given feedback on a scored week. */
@ProcessBean("feedbackPeople")
public class FeedbackPeople {

    private final Weeks weeks;
    private final Scores scores;

    FeedbackPeople(Weeks weeks, Scores scores) {
        this.weeks = weeks;
        this.scores = scores;
    }

    /**
     * The reps who have figures and one of these grades, in order; who has figures but no grade needs feedback all the more.
     *
     * @param grades with commas between, e.g. {@code C, D}
     */
    public List<String> graded(DelegateExecution execution, String grades) {
        Set<String> wanted = Stream.of(grades.split(",")).map(String::strip).collect(Collectors.toSet());
        List<RepWeek> reps = weeks.repWeeks(TeamWeekKey.parse(execution.getProcessBusinessKey()));
        Map<RepWeek, WeekFigures> figures = scores.figures(reps);
        return reps.stream()
                .filter(RepWeek::takesPart)
                .filter(week -> isWanted(figures.get(week).grade(), wanted))
                .map(week -> week.key().person())
                .toList();
    }

    private static boolean isWanted(String grade, Set<String> wanted) {
        return grade == null || wanted.contains(grade);
    }
}
