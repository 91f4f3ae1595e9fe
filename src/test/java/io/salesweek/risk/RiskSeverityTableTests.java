package io.salesweek.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DOMAIN.md, "Risks": likelihood and impact count 1, 2, 3; each amount at both sides of its boundary. */
class RiskSeverityTableTests {

    @RegisterExtension
    static final DecisionFile table = new DecisionFile("risk-severity");

    @ParameterizedTest
    @CsvSource({
        "low, 0, low, minor, 5",
        "low, 9999.9999, low, minor, 5",
        "low, 10000, medium, minor, 5",
        "low, 49999.9999, medium, minor, 5",
        "low, 50000, high, major, 2",
        "medium, 0, low, minor, 5",
        "medium, 9999.9999, low, minor, 5",
        "medium, 10000, medium, major, 2",
        "medium, 49999.9999, medium, major, 2",
        "medium, 50000, high, critical, 1",
        "high, 0, low, major, 2",
        "high, 9999.9999, low, major, 2",
        "high, 10000, medium, critical, 1",
        "high, 49999.9999, medium, critical, 1",
        "high, 50000, high, critical, 1",
        "high, 1000000000, high, critical, 1"
    })
    void exactlyOneRowJudges(String likelihood, BigDecimal amount, String impact, String severity, int planDays) {
        assertThat(table.rows(Map.of("likelihood", likelihood, "amount", amount)))
                .containsExactly(Map.of("impact", impact, "severity", severity, "planDays", planDays, "remindDays", 2));
    }

    @Test
    void everySumOfLikelihoodAndImpactIsJudgedAsTheDomainSays() {
        String[] levels = {"low", "medium", "high"};
        BigDecimal[] amounts = {BigDecimal.ONE, new BigDecimal("10000"), new BigDecimal("50000")};
        for (int likelihood = 0; likelihood < 3; likelihood++) {
            for (int impact = 0; impact < 3; impact++) {
                int sum = likelihood + 1 + impact + 1;
                String expected = sum <= 3 ? "minor" : sum == 4 ? "major" : "critical";
                assertThat(table.rows(Map.of("likelihood", levels[likelihood], "amount", amounts[impact]))
                                .get(0))
                        .containsEntry("severity", expected);
            }
        }
    }
}
