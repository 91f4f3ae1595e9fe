package io.salesweek.reward.process;

import static io.salesweek.reward.ToldRewards.computed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.engine.FormCall;
import io.salesweek.reward.BulkApproving;
import io.salesweek.reward.BulkApproving.Refused;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Kind;
import io.salesweek.reward.RewardApproving;
import io.salesweek.reward.RewardRouting;
import io.salesweek.reward.RewardVerbs;
import io.salesweek.reward.Rewards;
import io.salesweek.reward.ToldRewards;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could not be approved on a list stays a task of its own, and says so. */
class RefusedOnAListTests {

    private final Rewards rewards = mock(Rewards.class);
    private final BulkApproving bulk = mock(BulkApproving.class);
    private final ApproveRewardWindow window = new ApproveRewardWindow(
            new CaseReward(rewards),
            rewards,
            mock(RewardRouting.class),
            mock(RewardApproving.class),
            mock(RewardVerbs.class),
            bulk,
            RewardViewTests.of(rewards));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hanmeimei | en | You sent this with a list on 2026-11-24 09:05, but it was not approved: "
                        + "It could not be approved with the others. Please decide on it here.",
                "hanmeimei | zh | 您于 2026-11-24 09:05 随单子一并批准，但这一份未获批准：未能与其他奖励一并批准。请在此处理。",
                "zhaolei   | en | ''"
            })
    void whoSentTheListIsToldWhy(String approver, String language, String sentence) {
        when(rewards.get(any()))
                .thenReturn(ToldRewards.of(
                        Kind.BONUS, List.of(), computed(1, Cause.SCORE, null, "0.00", "100.00", "d1 1.00")));
        when(bulk.refused(any(), any())).thenReturn(Optional.empty());
        when(bulk.refused("r-BONUS", "hanmeimei"))
                .thenReturn(Optional.of(new Refused(Instant.parse("2026-11-24T01:05:00Z"), "reward.failed")));

        assertThat(window.open(call(approver, language))).containsEntry("refused", sentence);
    }

    private static FormCall call(String approver, String language) {
        return new FormCall(
                "approve-reward",
                "t1",
                "userTask_approveReward",
                ToldRewards.WEEK.toString(),
                approver,
                approver,
                Locale.forLanguageTag(language),
                null,
                Map.of("reward", "r-BONUS", "step", "s1"));
    }
}
