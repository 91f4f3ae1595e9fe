package io.salesweek.risk;

import io.salesweek.engine.TableGate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines and thresholds of risks are numbers that mean something: days to come, and more than nothing. */
@Configuration
class RiskTablesGate {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(99);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    @Bean
    TableGate severityDays() {
        return new Ranges(
                Risks.SEVERITY, Map.of("planDays", MOST_DAYS, "remindDays", MOST_DAYS), (one, output) -> false);
    }

    /** How many at least is only asked of the pace; there it has to be said. */
    @Bean
    TableGate signalThresholds() {
        return new Ranges(
                Detections.SIGNALS,
                Map.of("threshold", MOST, "least", MOST_DAYS),
                (one, output) -> output.equals("least")
                        && !"behindPace".equals(one.inputs().get("signal")));
    }

    /** Reports are counted: of two and a half nobody knows. */
    @Bean
    TableGate reportsMissedWhole() {
        return new TableGate() {

            @Override
            public String decision() {
                return Detections.SIGNALS;
            }

            @Override
            public List<Fault> faults(List<Case> cases) {
                return cases.stream()
                        .filter(one -> "reportsMissed".equals(one.inputs().get("signal")))
                        .filter(one -> one.outputs().get("threshold") instanceof BigDecimal number
                                && number.stripTrailingZeros().scale() > 0)
                        .map(one -> Fault.of(one.rule(), "gate.risk.whole", "threshold"))
                        .distinct()
                        .toList();
            }
        };
    }

    /** @param most by output, from above 0 up to; @param free where nothing may stand */
    private record Ranges(String decision, Map<String, BigDecimal> most, BiPredicate<TableGate.Case, String> free)
            implements TableGate {

        @Override
        public List<Fault> faults(List<Case> cases) {
            return cases.stream()
                    .flatMap(one -> most.keySet().stream()
                            .filter(output -> !fits(one, output))
                            .map(output -> Fault.of(one.rule(), "gate.risk.range", output, most.get(output))))
                    .distinct()
                    .toList();
        }

        private boolean fits(Case one, String output) {
            return one.outputs().get(output) instanceof BigDecimal number
                    ? number.signum() > 0 && number.compareTo(most.get(output)) <= 0
                    : free.test(one, output);
        }
    }
}
