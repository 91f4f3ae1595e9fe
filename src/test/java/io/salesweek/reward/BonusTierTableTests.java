package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import io.salesweek.reward.domain.ShippedTiers;
import java.math.BigDecimal;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusTierTableTests {

    @RegisterExtension
    static final DecisionFile file = new DecisionFile("bonus-tier");

    private final ShippedTiers table = new ShippedTiers(file);

    @ParameterizedTest(name = "attainment {0}, discipline {1}: {2}")
    @CsvSource({
        "0.0000, 1.0000, 0",
        "0.7999, 1.0000, 0",
        "0.7999, 0.0000, 0",
        "0.8000, 0.6000, 0.01",
        "0.8000, 0.5999, 0.005",
        "0.9999, 0.6000, 0.01",
        "0.9999, 0.5999, 0.005",
        "1.0000, 0.6000, 0.02",
        "1.0000, 0.5999, 0.01",
        "1.1999, 0.6000, 0.02",
        "1.1999, 0.5999, 0.01",
        "1.2000, 0.6000, 0.03",
        "1.2000, 0.5999, 0.015",
        "99.0000, 1.0000, 0.03",
        "99.0000, 0.0000, 0.015",
        ", 0.6000, 0.01",
        ", 0.5999, 0.005",
        ", 1.0000, 0.01",
        ", 0.0000, 0.005"
    })
    void aTierBeginsAtItsBoundAndTooFewReportsHalveIt(BigDecimal attainment, BigDecimal discipline, BigDecimal rate) {
        assertThat(table.rate(attainment, discipline)).isEqualByComparingTo(rate);
    }
}
