package io.salesweek.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekGradeTableTests {

    @RegisterExtension
    static final DecisionFile table = new DecisionFile("week-grade");

    @ParameterizedTest(name = "{0} is grade {1}")
    @CsvSource({
        "135.0, A", "95.0, A",
        "94.9, B", "80.0, B",
        "79.9, C", "60.0, C",
        "59.9, D", "0.0, D"
    })
    void everyScoreHasOneGradeAndAGradeBeginsAtItsBound(BigDecimal score, String grade) {
        assertThat(table.rows(Map.of("score", score))).containsExactly(Map.of("grade", grade));
    }
}
