package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RewardApprovalPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("reward-approval");

    private static final String APPROVE = "userTask_approveReward";
    private static final String DISPUTE = "userTask_disputeReward";
    private static final String ANSWER = "userTask_readAnswer";
    private static final String RESOLVE = "userTask_resolveDispute";

    @Test
    void whatIsApprovedByAllIsPaidAndTold() {
        start(true);
        assertThat(walk.task(APPROVE).getAssignee()).isEqualTo("hanmeimei");
        walk.complete(APPROVE, Map.of("outcome", "next"));
        assertThat(walk.steps()).containsExactly("bonus-tier", "approval-route", "nameApprover", "nameApprover");
        walk.complete(APPROVE, Map.of("outcome", "approved"));

        assertThat(walk.steps()).endsWith("payReward");
        assertThat(walk.task(DISPUTE).getAssignee()).isEqualTo("lilei");
        walk.complete(DISPUTE, Map.of("disputed", false));
        assertThat(walk.ends()).containsExactly("event_rewardAccepted");
        walk.isOver();
    }

    @Test
    void whereThereIsNothingToApproveThePersonIsToldAtOnce() {
        start(false);

        assertThat(walk.steps()).containsExactly("bonus-tier");
        assertThat(walk.waitingAt()).containsExactly(DISPUTE);
        walk.fire("event_disputePeriodOver");
        assertThat(walk.ends()).containsExactly("event_rewardTold");
        walk.isOver();
    }

    @Test
    void whatIsRejectedIsToldAndNotPaid() {
        start(true);
        walk.complete(APPROVE, Map.of("outcome", "rejected"));

        assertThat(walk.steps()).doesNotContain("payReward");
        assertThat(walk.waitingAt()).containsExactly(DISPUTE);
    }

    @Test
    void whatIsReturnedIsComputedAndRoutedAnew() {
        start(true);
        walk.complete(APPROVE, Map.of("outcome", "returned"));

        assertThat(walk.steps())
                .containsExactly(
                        "bonus-tier", "approval-route", "nameApprover", "bonus-tier", "approval-route", "nameApprover");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
    }

    @Test
    void anApprovalIsRemindedAndThenGoesUpTheLine() {
        start(true);
        walk.fire("event_approvalDueSoon");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
        walk.fire("event_approvalOverdue");

        assertThat(walk.steps()).endsWith("nameApprover", "remind", "moveApprovalUp", "nameApprover");
        assertThat(walk.ends()).containsExactly("event_approvalReminded");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
    }

    @Test
    void aDisputeThatIsUpheldEndsIt() {
        disputed();
        assertThat(walk.task(RESOLVE).getAssignee()).isEqualTo("zhaolei");
        walk.complete(RESOLVE, Map.of("again", false));
        assertThat(walk.task(ANSWER).getAssignee()).isEqualTo("lilei");
        walk.complete(ANSWER, Map.of("disputed", false));

        assertThat(walk.ends()).containsExactly("event_disputeUpheld");
        walk.isOver();
    }

    @Test
    void anAnswerNobodyReadsIsTold() {
        disputed();
        walk.complete(RESOLVE, Map.of("again", false));
        walk.fire("event_answerTimeOver");

        assertThat(walk.ends()).containsExactly("event_answerTold");
        walk.isOver();
    }

    @Test
    void aDisputeMayBringAnotherComputation() {
        disputed();
        walk.complete(RESOLVE, Map.of("again", true));

        assertThat(walk.steps()).containsExactly("bonus-tier", "nameResolver", "bonus-tier");
        assertThat(walk.waitingAt()).containsExactly(DISPUTE);
    }

    @Test
    void aDisputeIsRemindedAndThenGoesUpTheLine() {
        disputed();
        walk.fire("event_disputeDueSoon");
        walk.fire("event_disputeOverdue");

        assertThat(walk.steps()).endsWith("nameResolver", "remind", "moveDisputeUp", "nameResolver");
        assertThat(walk.ends()).containsExactly("event_disputeReminded");
        assertThat(walk.waitingAt()).containsExactly(RESOLVE);
    }

    @Test
    void anApprovalTakenBackIsAskedAnew() {
        start(true);
        walk.complete(APPROVE, Map.of("outcome", "next"));
        walk.message("reward.reopened", "2026-W48/east/lilei");

        assertThat(walk.steps()).endsWith("nameApprover", "nameApprover", "nameApprover");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
    }

    @Test
    void aNominationThatIsRejectedIsNotTold() {
        start(true);
        walk.complete(APPROVE, Map.of("outcome", "dropped"));

        assertThat(walk.ends()).containsExactly("event_nominationDropped");
        walk.isOver();
    }

    @Test
    void whenDealsChangeItIsComputedAndRoutedAnew() {
        start(true);
        walk.message("reward.dealsChanged", "2026-W48/east/lilei");

        assertThat(walk.steps()).endsWith("nameApprover", "bonus-tier", "approval-route", "nameApprover");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
    }

    @Test
    void anotherComputationOfTheWeekIsWaitedFor() {
        walk.answer("mustWait", true);
        begin(true);
        assertThat(walk.waitingAt()).containsExactly("event_waited");
        walk.answer("mustWait", false);
        walk.fire("event_waited");

        assertThat(walk.steps()).startsWith("bonus-tier");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
    }

    private static void disputed() {
        start(false);
        walk.complete(DISPUTE, Map.of("disputed", true));
    }

    private static void start(boolean toApprove) {
        walk.answer("mustWait", false);
        begin(toApprove);
    }

    private static void begin(boolean toApprove) {
        walk.effect("bonus-tier", Map.of("toApprove", toApprove));
        walk.startByMessage("reward.due", "2026-W48/east/lilei", Map.of("person", "lilei", "reward", "r1"));
    }
}
