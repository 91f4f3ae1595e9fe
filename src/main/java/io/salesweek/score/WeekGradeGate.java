package io.salesweek.score;

import io.salesweek.engine.TableGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Grades are A to D, which talks and feedback go by, and a higher score never has a lower grade. */
@Component
class WeekGradeGate implements TableGate {

    private static final String FROM_WORST = "DCBA";

    @Override
    public String decision() {
        return Scores.GRADES;
    }

    @Override
    public List<Fault> faults(List<Case> cases) {
        List<Fault> faults = new ArrayList<>();
        int best = 0;
        for (Case one : cases) {
            String grade = Objects.toString(one.outputs().get("grade"), "");
            int rank = grade.length() == 1 ? FROM_WORST.indexOf(grade) : -1;
            if (rank < 0) {
                faults.add(Fault.of(one.rule(), "gate.score.grade", grade));
            } else if (rank < best) {
                faults.add(Fault.of(one.rule(), "gate.score.lowerForMore"));
            }
            best = Math.max(best, rank);
        }
        return faults;
    }
}
