package io.salesweek.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmartCheckTableTests {

    @RegisterExtension
    static final DecisionFile table = new DecisionFile("smart-check");

    private final Map<String, Object> goal = new HashMap<>();

    @BeforeEach
    void aGoalThatPasses() {
        goal.put("objectiveExists", true);
        goal.put("objectiveNamed", true);
        goal.put("sourceConnected", true);
        goal.put("stretch", new BigDecimal("1.0000"));
        goal.put("objectiveMeetsWeek", true);
        goal.put("planItems", new BigDecimal("1"));
        goal.put("verifiedObjective", true);
        goal.put("verifiedWeight", new BigDecimal("40"));
    }

    @Test
    void aGoodGoalMatchesNoRow() {
        assertThat(letters()).isEmpty();
    }

    @Test
    void specificNeedsAnObjectiveWhereThereIsOne() {
        goal.put("objectiveNamed", false);
        assertThat(letters()).containsExactly("S returned");
    }

    @Test
    void specificNeedsNoObjectiveWhereThereIsNone() {
        goal.put("objectiveExists", false);
        goal.put("objectiveNamed", false);
        assertThat(letters()).isEmpty();
    }

    @Test
    void measurableNeedsAConnectedSource() {
        goal.put("sourceConnected", false);
        assertThat(letters()).containsExactly("M returned");
    }

    @ParameterizedTest(name = "stretch {0}")
    @ValueSource(strings = {"0.8000", "0.8001", "1.4999", "1.5000"})
    void achievableIsWithinItsBoundsBothIncluded(String stretch) {
        goal.put("stretch", new BigDecimal(stretch));
        assertThat(letters()).isEmpty();
    }

    @ParameterizedTest(name = "stretch {0}")
    @ValueSource(strings = {"0.0001", "0.7999"})
    void aTargetFarBelowTheBaselineIsTooEasy(String stretch) {
        goal.put("stretch", new BigDecimal(stretch));
        assertThat(letters()).containsExactly("A manager");
        assertThat(rows().get(0).get("reasonEn")).asString().contains("raise the target");
        assertThat(rows().get(0).get("reasonZh")).asString().contains("提高目标");
    }

    @ParameterizedTest(name = "stretch {0}")
    @ValueSource(strings = {"1.5001", "12.0000"})
    void aTargetFarAboveTheBaselineIsOutOfReach(String stretch) {
        goal.put("stretch", new BigDecimal(stretch));
        assertThat(letters()).containsExactly("A manager");
        assertThat(rows().get(0).get("reasonEn")).asString().contains("lower the target");
        assertThat(rows().get(0).get("reasonZh")).asString().contains("降低目标");
    }

    @Test
    void withoutABaselineAnyTargetIsAchievable() {
        goal.put("stretch", null);
        assertThat(letters()).isEmpty();
    }

    @Test
    void relevantNeedsAnObjectiveThatMeetsTheWeek() {
        goal.put("objectiveMeetsWeek", false);
        assertThat(letters()).containsExactly("R returned");
    }

    @Test
    void timeBoundNeedsAPlan() {
        goal.put("planItems", BigDecimal.ZERO);
        assertThat(letters()).containsExactly("T returned");
    }

    @ParameterizedTest(name = "verified weight {0}")
    @ValueSource(strings = {"0", "39"})
    void tooLittleVerifiedWeightIsOutOfBalance(String weight) {
        goal.put("verifiedWeight", new BigDecimal(weight));
        assertThat(letters()).containsExactly("balance manager");
    }

    @ParameterizedTest(name = "verified weight {0}")
    @ValueSource(strings = {"40", "41", "100"})
    void enoughVerifiedWeightIsInBalance(String weight) {
        goal.put("verifiedWeight", new BigDecimal(weight));
        assertThat(letters()).isEmpty();
    }

    @Test
    void withoutAVerifiedObjectiveNoBalanceIsAsked() {
        goal.put("verifiedObjective", false);
        goal.put("verifiedWeight", BigDecimal.ZERO);
        assertThat(letters()).isEmpty();
    }

    @Test
    void everyFailedLetterIsToldInTheOrderOfTheWordWithAReasonInBothLanguages() {
        goal.put("objectiveNamed", false);
        goal.put("sourceConnected", false);
        goal.put("stretch", new BigDecimal("3"));
        goal.put("objectiveMeetsWeek", false);
        goal.put("planItems", BigDecimal.ZERO);
        goal.put("verifiedWeight", BigDecimal.ZERO);

        assertThat(letters())
                .containsExactly(
                        "S returned", "M returned", "A manager", "R returned", "T returned", "balance manager");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("reasonEn")).asString().endsWith(".").isNotBlank();
            assertThat(row.get("reasonZh")).asString().endsWith("。");
        });
    }

    private List<Map<String, Object>> rows() {
        return table.rows(goal);
    }

    private List<String> letters() {
        return rows().stream()
                .map(row -> row.get("letter") + " " + row.get("verdict"))
                .toList();
    }
}
