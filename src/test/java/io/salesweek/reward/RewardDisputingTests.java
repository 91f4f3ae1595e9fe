package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.persistence.DisputeEntity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers a dispute. */
class RewardDisputingTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.BONUS);
    private final Ladder ladder = mock(Ladder.class);
    private final RewardDisputing disputing = new RewardDisputing(paper.record, ladder, paper.recognising);

    @ParameterizedTest
    @ValueSource(strings = {"zhaolei", "linda"})
    void whoRejectedItDoesNotAnswerTheDisputeAboutItNorDoesWhomTheyStoodInFor(String person) {
        paper.computed("hanmeimei", "linda").ended(Outcome.REJECTED, "zhaolei", "linda");

        assertThatThrownBy(() -> disputing.requireMayResolve("r1", person))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("reward.decidedAlready"));
    }

    @Test
    void whoOnlyReturnedItMay() {
        paper.computed("hanmeimei", "linda").ended(Outcome.RETURNED, "zhaolei", null);

        assertThatCode(() -> disputing.requireMayResolve("r1", "zhaolei")).doesNotThrowAnyException();
    }

    @Test
    void whoRejectedItIsNotAsked() {
        paper.computed("hanmeimei", "zhaolei").ended(Outcome.REJECTED, "zhaolei", null);
        DisputeEntity dispute = new DisputeEntity("r1", 1, "why", "zhaolei", RewardOnPaper.NOW);
        paper.disputes.add(dispute);

        disputing.nameResolver("r1");
        verify(ladder).ask(dispute.asked(), null, "lilei", Set.of("lilei", "zhaolei"));
    }

    @ParameterizedTest
    @CsvSource({"RECOGNITION, APPROVED", "BONUS, NONE"})
    void whatWasUpheldStandsAsItWas(Kind kind, RewardState stands) {
        RewardOnPaper unpaid = new RewardOnPaper(kind);
        unpaid.reward.recognise(new Recognised(Recognition.PRAISE, "hanmeimei", "well done"), null);
        unpaid.reward.publish(RewardOnPaper.NOW);
        unpaid.computed().ended(Outcome.NOTHING_DUE, null, null);
        unpaid.disputes.add(new DisputeEntity("r1", 1, "why", null, RewardOnPaper.NOW));

        new RewardDisputing(unpaid.record, ladder, unpaid.recognising).resolve("r1", "uphold", "linda", "because");
        assertThat(unpaid.reward.state()).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"list-1, PAID", ", APPROVED"})
    void whatIsInAListOfPayoutsStaysPaidWhenADisputeAboutItIsUpheld(String list, RewardState stands) {
        paper.computed("hanmeimei").ended(Outcome.APPROVED, "hanmeimei", null).approved("250.00", list);
        paper.disputes.add(new DisputeEntity("r1", 1, "why", null, RewardOnPaper.NOW));

        disputing.resolve("r1", "uphold", "linda", "because");
        assertThat(paper.reward.state()).isEqualTo(stands);
    }
}
