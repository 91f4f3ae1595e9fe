package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.reward.BulkApproving.Refused;
import io.salesweek.reward.persistence.BulkEntity;
import io.salesweek.reward.persistence.BulkRepository;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of a reward on a list, told to whoever sent it. */
class BulkRefusedTests {

    private final BulkEntity row = new BulkEntity("l1", "r1", "s1", "hanmeimei", RewardOnPaper.NOW);
    private final BulkRepository rows = mock(BulkRepository.class);
    private final BulkApproving bulk = new BulkApproving(null, rows, null, null, null);

    @Test
    void whyItWasRefusedIsToldToWhoeverSentIt() {
        done("reward.meanwhile");

        assertThat(bulk.refused("r1", "hanmeimei")).contains(new Refused(RewardOnPaper.NOW, "reward.meanwhile"));
    }

    @Test
    void andToNobodyElse() {
        done("reward.meanwhile");

        assertThat(bulk.refused("r1", "zhaolei")).isEmpty();
    }

    @Test
    void whatWasApprovedIsNotTold() {
        done("");

        assertThat(bulk.refused("r1", "hanmeimei")).isEmpty();
    }

    private void done(String why) {
        row.done(why);
        when(rows.findFirstByRewardOrderByAskedAtDesc("r1")).thenReturn(Optional.of(row));
    }
}
