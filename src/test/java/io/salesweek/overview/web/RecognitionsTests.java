package io.salesweek.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.overview.web.TeamWeekView.RecognitionView;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardState;
import io.salesweek.reward.Rewards;
import io.salesweek.reward.ToldRewards;
import io.salesweek.week.RepWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A week shows what its person was recognised with, and not before it is published. */
class RecognitionsTests {

    @Test
    void onlyWhatIsPublishedIsShown() {
        Rewards rewards = mock(Rewards.class);
        RepWeek week = mock(RepWeek.class);
        when(week.key()).thenReturn(ToldRewards.WEEK);
        when(rewards.of(any()))
                .thenReturn(Map.of(
                        ToldRewards.WEEK,
                        List.of(
                                nominated("r1", Recognition.PRAISE, true),
                                nominated("r2", Recognition.PROMOTION_NOMINATION, false))));

        assertThat(new MoneyReader(rewards, null).recognitions(List.of(week)))
                .containsEntry(week, List.of(new RecognitionView("r1", "praise", "well done", "hanmeimei")));
    }

    private static Reward nominated(String id, Recognition recognition, boolean published) {
        return new Reward(
                id,
                ToldRewards.WEEK,
                Kind.RECOGNITION,
                RewardState.APPROVED,
                recognition,
                "hanmeimei",
                "well done",
                published,
                ToldRewards.WEEK.week(),
                List.of(),
                List.of());
    }
}
