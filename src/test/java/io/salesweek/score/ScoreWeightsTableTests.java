package io.salesweek.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreWeightsTableTests {

    @RegisterExtension
    static final DecisionFile table = new DecisionFile("score-weights");

    @ParameterizedTest(name = "team {0}")
    @ValueSource(strings = {"east", "north", "a-team-of-tomorrow"})
    void everyTeamIsWeighedAlike(String team) {
        assertThat(table.rows(Map.of("team", team)))
                .containsExactly(Map.of(
                        "goalShare", 0.70,
                        "disciplineShare", 0.15,
                        "planShare", 0.15,
                        "attainmentCap", 1.5,
                        "latePoints", 0.5,
                        "highPoints", 3,
                        "mediumPoints", 2,
                        "lowPoints", 1));
    }

    @Test
    void theSharesSumToOne() {
        Map<String, Object> weights = table.rows(Map.of("team", "east")).get(0);

        assertThat(Stream.of("goalShare", "disciplineShare", "planShare")
                        .map(share -> new BigDecimal(weights.get(share).toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
    }
}
