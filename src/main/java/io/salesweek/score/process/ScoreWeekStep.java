package io.salesweek.score.process;

import io.salesweek.engine.DecisionStep;
import io.salesweek.score.Scores;
import io.salesweek.week.TeamWeekKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scores a team's week the tables' weights over each rep's facts. */
@Component
class ScoreWeekStep implements DecisionStep {

    private final Scores scores;

    ScoreWeekStep(Scores scores) {
        this.scores = scores;
    }

    @Override
    public String decision() {
        return Scores.WEIGHTS;
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        scores.score(TeamWeekKey.parse(businessKey));
        return Map.of();
    }
}
