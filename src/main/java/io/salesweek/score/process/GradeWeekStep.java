package io.salesweek.score.process;

import io.salesweek.engine.DecisionStep;
import io.salesweek.score.Scores;
import io.salesweek.week.TeamWeekKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Grades the scores of a team's week. */
@Component
class GradeWeekStep implements DecisionStep {

    private final Scores scores;

    GradeWeekStep(Scores scores) {
        this.scores = scores;
    }

    @Override
    public String decision() {
        return Scores.GRADES;
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        scores.grade(TeamWeekKey.parse(businessKey));
        return Map.of();
    }
}
