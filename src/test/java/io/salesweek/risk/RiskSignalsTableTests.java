package io.salesweek.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thresholds are those of DOMAIN.md, for every team and for the whole company. */
class RiskSignalsTableTests {

    @RegisterExtension
    static final DecisionFile table = new DecisionFile("risk-signals");

    @ParameterizedTest
    @CsvSource({
        "behindPace, 0.30, 3, internal, medium",
        "reportsMissed, 2, , internal, medium",
        "dealsStale, 30, , customer, low",
        "pipelineThin, 3, , market, medium",
        "concentration, 0.40, , customer, high",
        "overCreditLimit, 1, , customer, high"
    })
    void eachSignalHasItsThreshold(String signal, double threshold, Integer least, String kind, String likelihood) {
        for (String team : new String[] {"east", null}) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("signal", signal);
            inputs.put("team", team);
            Map<String, Object> expected = new HashMap<>();
            expected.put("threshold", threshold);
            expected.put("least", least);
            expected.put("kind", kind);
            expected.put("likelihood", likelihood);

            assertThat(table.rows(inputs)).containsExactly(expected);
        }
    }
}
