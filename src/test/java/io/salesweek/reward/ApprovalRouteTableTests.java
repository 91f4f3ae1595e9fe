package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRouteTableTests {

    @RegisterExtension
    static final DecisionFile table = new DecisionFile("approval-route");

    @ParameterizedTest(name = "{0}, promotion {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | false | manager",
                "0.01 | false | manager",
                "1000 | false | manager",
                "1000.01 | false | manager, director",
                "3000 | false | manager, director",
                "3000.01 | false | manager, director, finance",
                "5000 | false | manager, director, finance",
                "0 | true | director",
                "0.01 | true | manager, director",
                "1000 | true | manager, director",
                "1000.01 | true | manager, director",
                "3000.01 | true | manager, director, finance"
            })
    void aLongerRouteBeginsAboveItsBound(BigDecimal amount, boolean promotion, String route) {
        assertThat(table.rows(Map.of("amount", amount, "promotion", promotion)))
                .containsExactly(Map.of("route", route));
    }
}
