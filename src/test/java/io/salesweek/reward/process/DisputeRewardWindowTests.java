package io.salesweek.reward.process;

import static io.salesweek.reward.ToldRewards.computed;
import static io.salesweek.reward.ToldRewards.correction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.engine.FormCall;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Dispute;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardDisputing;
import io.salesweek.reward.RewardState;
import io.salesweek.reward.Rewards;
import io.salesweek.reward.ToldRewards;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told of their reward. */
class DisputeRewardWindowTests {

    private final Rewards rewards = mock(Rewards.class);
    private final DisputeRewardWindow window = new DisputeRewardWindow(
            new CaseReward(rewards), mock(RewardDisputing.class), RewardViewTests.of(rewards), new Texts());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500.00 | en | Nothing changes: what was approved for this week, 500.00 CNY, stands.",
                "500.00 | zh | 没有变化：本周此前批准的 500.00 CNY 仍然有效。",
                "0.00   | en | There is no bonus for this week; below you see how that came about."
            })
    void nothingMoreIsNoWordAgainstWhatWasApproved(String before, String language, String sentence) {
        Reward reward = correction(computed(2, Cause.DEALS_CHANGED, Outcome.NOTHING_DUE, before, "0.00", "d1 100.00"));

        assertThat(told(reward, language)).containsEntry("answer", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Your dispute \"too little\" was answered by 李雷: upheld as it is, because: that is all",
                "zh | 您的异议“too little”已由 李雷 答复：维持原结果，理由：that is all"
            })
    void anAnswerSaysThatItStaysAndWhy(String language, String sentence) {
        when(rewards.get("r1")).thenReturn(disputed("uphold", Cause.DEALS_CHANGED));

        assertThat(window.open(call(language, "userTask_readAnswer")))
                .containsEntry("upheld", sentence)
                .containsEntry("mayDispute", false);
    }

    @Test
    void whatIsComputedAgainAfterADisputeSaysWhoSaidWhat() {
        assertThat(told(disputed("recalculate", Cause.DISPUTED), "en"))
                .containsEntry("mayDispute", true)
                .extractingByKey("again", InstanceOfAssertFactories.STRING)
                .endsWith("because it was disputed; before, it was 1.00 CNY. 李雷 says: that is all");
    }

    @Test
    void whoIsRecognisedIsToldThatAndNothingOfMoney() {
        Reward praise = new Reward(
                "r1",
                ToldRewards.WEEK,
                Kind.RECOGNITION,
                RewardState.APPROVED,
                Recognition.PRAISE,
                "hanmeimei",
                "well done",
                true,
                ToldRewards.WEEK.week(),
                List.of(computed(1, Cause.NOMINATED, Outcome.NOTHING_DUE, "0.00", "0.00")),
                List.of());

        assertThat(told(praise, "en"))
                .containsEntry("answer", "You were recognised: Praise.")
                .containsEntry("rule", "");
    }

    @Test
    void anAnswerIsNotDisputed() {
        assertThat(window.submit(call("en", "userTask_readAnswer"), new DisputeRewardWindow.Fields("again")))
                .containsEntry("disputed", false);
    }

    private static Reward disputed(String decision, Cause cause) {
        Dispute dispute = new Dispute(
                1,
                "too little",
                Instant.EPOCH,
                null,
                null,
                false,
                decision,
                "that is all",
                "zhaolei",
                null,
                Instant.EPOCH);
        return ToldRewards.of(
                Kind.BONUS,
                List.of(dispute),
                computed(1, Cause.SCORE, Outcome.REJECTED, "0.00", "1.00"),
                computed(2, cause, Outcome.NOTHING_DUE, "0.00", "0.00"));
    }

    @Test
    void whatIsNotDecidedOnIsNotTold() {
        Reward reward = correction(computed(1, Cause.DEALS_CHANGED, null, "0.00", "1.00", "d1 100.00"));

        assertThatThrownBy(() -> told(reward, "en"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("reward.undecided"));
    }

    private Map<String, Object> told(Reward reward, String language) {
        when(rewards.get("r1")).thenReturn(reward);
        return window.open(call(language, "userTask_disputeReward"));
    }

    private static FormCall call(String language, String task) {
        return new FormCall(
                "dispute-reward",
                "t1",
                task,
                ToldRewards.WEEK.toString(),
                "lilei",
                "lilei",
                Locale.forLanguageTag(language),
                null,
                Map.of("reward", "r1"),
                null);
    }
}
