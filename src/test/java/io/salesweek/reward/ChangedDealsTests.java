package io.salesweek.reward;

import static io.salesweek.reward.ToldRewards.computed;
import static io.salesweek.reward.ToldRewards.correction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A correction says which deals made it: against what was last settled for the week. */
class ChangedDealsTests {

    private static final Reward BONUS = ToldRewards.of(
            Kind.BONUS,
            List.of(),
            computed(1, Cause.SCORE, Outcome.APPROVED, "0.00", "500.00", "d1 100.00", "d2 200.00", "d3 300.00"));

    @Test
    void whatWasLostWonOrChangedIsNamed() {
        Reward lost = correction(
                computed(2, Cause.DEALS_CHANGED, null, "500.00", "-50.00", "d2 200.0000", "d3 350.00", "d4 1.00"));

        assertThat(changed(lost, BONUS, lost))
                .containsExactly(
                        new DealChange("d1", null, new BigDecimal("100.00"), null),
                        new DealChange("d3", null, new BigDecimal("300.00"), new BigDecimal("350.00")),
                        new DealChange("d4", null, null, new BigDecimal("1.00")));
    }

    @Test
    void aComputationThatWasReplacedIsNotWhatItIsHeldAgainst() {
        Reward wonAgain = correction(
                computed(2, Cause.DEALS_CHANGED, Outcome.REPLACED, "500.00", "-50.00", "d2 200.00", "d3 300.00"),
                computed(
                        3,
                        Cause.DEALS_CHANGED,
                        Outcome.NOTHING_DUE,
                        "500.00",
                        "0.00",
                        "d1 100.00",
                        "d2 200.00",
                        "d3 300.00"));

        assertThat(changed(wonAgain, BONUS, wonAgain)).isEmpty();
    }

    @Test
    void aBonusCorrectsNothing() {
        assertThat(changed(BONUS, BONUS)).isEmpty();
    }

    private static List<DealChange> changed(Reward reward, Reward... ofWeek) {
        Rewards rewards = mock(Rewards.class);
        when(rewards.of(any())).thenReturn(Map.of(ToldRewards.WEEK, List.of(ofWeek)));
        when(rewards.changedDeals(reward)).thenCallRealMethod();
        return rewards.changedDeals(reward);
    }
}
