package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.ComputationRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is approved together is as usual; of what is not, the approver is told why. */
class UnusualTests {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final RewardRepository rewards = mock(RewardRepository.class);
    private final ComputationRepository computations = mock(ComputationRepository.class);
    private final Unusual unusual = new Unusual(rewards, computations, ShippedSettings.REWARDS);

    @ParameterizedTest
    @CsvSource({"200.00,", "200.01, MUCH_MORE"})
    void upToTwiceTheMeanOfTheWeeksBeforeIsAsUsual(String amount, WhySingly why) {
        before("50.00", "150.00", "100.00", "100.00");

        assertThat(why(bonus(1, amount))).isEqualTo(why);
    }

    @Test
    void threeWeeksAreTooFewToCompareWith() {
        before("100.00", "100.00", "100.00");

        assertThat(why(bonus(1, "100.00"))).isEqualTo(WhySingly.FEW_WEEKS);
    }

    @Test
    void anotherVersionOfTheTableIsUnusual() {
        before("100.00", "100.00", "100.00", "100.00");

        assertThat(why(bonus(2, "100.00"))).isEqualTo(WhySingly.OTHER_TABLES);
    }

    @Test
    void whatWasDisputedIsUnusual() {
        Dispute dispute = new Dispute(1, "wrong", Instant.EPOCH, null, null, false, null, null, null, null, null);

        assertThat(why(ToldRewards.of(
                        Kind.BONUS, List.of(dispute), computed(1, "1.00").view())))
                .isEqualTo(WhySingly.DISPUTED);
    }

    @Test
    void whatWasComputedAgainIsUnusual() {
        assertThat(why(ToldRewards.of(
                        Kind.BONUS,
                        List.of(),
                        computed(1, "1.00").view(),
                        computed(1, "1.00").view())))
                .isEqualTo(WhySingly.COMPUTED_AGAIN);
    }

    @Test
    void aCorrectionIsUnusual() {
        assertThat(why(ToldRewards.correction(computed(1, "1.00").view()))).isEqualTo(WhySingly.CORRECTION);
    }

    private WhySingly why(Reward reward) {
        return unusual.why(List.of(reward)).get(reward.id());
    }

    private void before(String... amounts) {
        List<RewardEntity> earlier = IntStream.range(0, amounts.length)
                .mapToObj(week -> new RewardEntity(
                        "r" + week,
                        RepWeekKey.parse("2026-W4" + week + "/east/lilei"),
                        Kind.BONUS,
                        0,
                        Week.parse("2026-W41"),
                        Instant.EPOCH))
                .toList();
        when(rewards.bonusesBefore(any(), any(), anyInt())).thenReturn(earlier);
        List<ComputationEntity> computed = IntStream.range(0, amounts.length)
                .mapToObj(week -> computed("r" + week, 1, amounts[week]))
                .toList();
        when(computations.of(any())).thenReturn(computed);
    }

    private static Reward bonus(int version, String amount) {
        return ToldRewards.of(Kind.BONUS, List.of(), computed(version, amount).view());
    }

    private static ComputationEntity computed(int version, String amount) {
        return computed("r-BONUS", version, amount);
    }

    private static ComputationEntity computed(String reward, int version, String amount) {
        BigDecimal worth = new BigDecimal(amount);
        return new ComputationEntity(
                reward,
                1,
                Cause.SCORE,
                new Figures(
                        "CNY", NOTHING, null, "none", List.of(), null, NOTHING, Map.of(), NOTHING, NOTHING, worth,
                        NOTHING, worth),
                List.of(),
                new TableRule("bonus-tier", version, "one"),
                Instant.EPOCH);
    }
}
