package io.salesweek.score;

import io.salesweek.engine.TableGate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Three shares that sum to 1, nothing below 0, and no number beyond what it means. */
@Component
class ScoreWeightsGate implements TableGate {

    private static final List<String> SHARES = List.of("goalShare", "disciplineShare", "planShare");
    private static final List<String> POINTS = List.of("highPoints", "mediumPoints", "lowPoints");
    private static final String CAP = "attainmentCap";

    /** The most each may be: a late report counts no more than one in time; the rest is what is sensible. */
    private static final Map<String, BigDecimal> MOST = Map.of(
            CAP,
            BigDecimal.TEN,
            "latePoints",
            BigDecimal.ONE,
            "highPoints",
            BigDecimal.valueOf(100),
            "mediumPoints",
            BigDecimal.valueOf(100),
            "lowPoints",
            BigDecimal.valueOf(100));

    @Override
    public String decision() {
        return Scores.WEIGHTS;
    }

    @Override
    public List<Fault> faults(List<Case> cases) {
        return cases.stream().flatMap(ScoreWeightsGate::faults).distinct().toList();
    }

    private static Stream<Fault> faults(Case one) {
        List<Fault> faults = new ArrayList<>();
        if (!isWhole(one)) {
            faults.add(Fault.of(one.rule(), "gate.score.shares"));
        }
        MOST.forEach((output, most) -> {
            if (number(one, output).signum() < 0 || number(one, output).compareTo(most) > 0) {
                faults.add(Fault.of(one.rule(), "gate.score.range", output, most));
            }
        });
        boolean counts = POINTS.stream().anyMatch(points -> number(one, points).signum() > 0);
        if (!counts || number(one, CAP).signum() == 0) {
            faults.add(Fault.of(one.rule(), "gate.score.nothing"));
        }
        return faults.stream();
    }

    private static boolean isWhole(Case one) {
        BigDecimal sum = SHARES.stream().map(share -> number(one, share)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0
                && SHARES.stream().allMatch(share -> number(one, share).signum() >= 0);
    }

    /** Below 0 where nothing stands: all of them are needed. */
    private static BigDecimal number(Case one, String output) {
        return one.outputs().get(output) instanceof BigDecimal number ? number : BigDecimal.ONE.negate();
    }
}
