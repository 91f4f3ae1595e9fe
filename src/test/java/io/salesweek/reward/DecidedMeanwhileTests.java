package io.salesweek.reward;

import static io.salesweek.reward.ToldRewards.WEEK;
import static io.salesweek.reward.ToldRewards.computed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.persistence.BulkEntity;
import io.salesweek.reward.persistence.BulkRepository;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What was on a list when it was opened, and has been decided since, holds up none of the others. */
class DecidedMeanwhileTests {

    private final Rewards rewards = mock(Rewards.class);
    private final BulkRepository rows = mock(BulkRepository.class);
    private final Unusual unusual = mock(Unusual.class);
    private final BulkApproving bulk = new BulkApproving(rewards, rows, unusual, mock(Weeks.class), Clock.systemUTC());

    @BeforeEach
    void oneIsPaidAlready() {
        Reward paid = ToldRewards.of(
                Kind.BONUS, List.of(), computed(1, Cause.SCORE, Outcome.APPROVED, "0.00", "100.00", "d1 1.00"));
        when(rewards.of(any())).thenReturn(Map.of(WEEK, List.of(paid)));
        when(unusual.why(any())).thenReturn(Map.of());
    }

    @Test
    void itIsKeptAsRefusedAndSaysWhy() {
        bulk.approve("l1", WEEK.teamWeek(), List.of("r-BONUS"), "hanmeimei");

        ArgumentCaptor<BulkEntity> kept = ArgumentCaptor.forClass(BulkEntity.class);
        verify(rows).save(kept.capture());
        assertThat(kept.getValue().result()).isEqualTo("reward.meanwhile");
    }

    @Test
    void whatWasNeverOnTheListIsRefused() {
        assertThatThrownBy(() -> bulk.approve("l1", WEEK.teamWeek(), List.of("r-BONUS", "another"), "hanmeimei"))
                .isInstanceOf(Problem.class);
    }
}
