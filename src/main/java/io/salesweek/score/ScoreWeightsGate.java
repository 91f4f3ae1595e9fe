package io.salesweek.score;

import io.salesweek.engine.TableGate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Three shares that sum to 1, and nothing below 0. */
@Component
class ScoreWeightsGate implements TableGate {

    @Override
    public String decision() {
        return Scores.WEIGHTS;
    }

    @Override
    public List<Fault> faults(List<Case> cases) {
        return cases.stream()
                .filter(one -> !isWhole(one))
                .map(one -> Fault.of(one.rule(), "gate.score.shares"))
                .distinct()
                .toList();
    }

    private static boolean isWhole(Case one) {
        BigDecimal sum = Stream.of("goalShare", "disciplineShare", "planShare")
                .map(share -> number(one, share))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0
                && one.outputs().keySet().stream()
                        .allMatch(output -> number(one, output).signum() >= 0);
    }

    /** Below 0 where nothing stands: all of them are needed. */
    private static BigDecimal number(Case one, String output) {
        return one.outputs().get(output) instanceof BigDecimal number ? number : BigDecimal.ONE.negate();
    }
}
