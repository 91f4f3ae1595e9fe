package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.team.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nomination is approved by somebody else than who made it, however it comes to them. */
class OwnNominationTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.RECOGNITION);
    private final People people = mock(People.class);
    private final RewardVerbs verbs = paper.verbs(people);

    @BeforeEach
    void theManagerNominates() {
        paper.reward.recognise(new Recognised(Recognition.PROMOTION_NOMINATION, "hanmeimei", "well done"), null);
        paper.computed("zhaolei");
        RewardOnPaper.employs(people, "hanmeimei");
    }

    @Test
    void itIsNotHandedOverToWhoMadeIt() {
        assertThatThrownBy(() -> verbs.handOver("r1", "zhaolei1", "zhaolei", "hanmeimei", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("reward.notThem"));
    }

    @Test
    void noSignerIsWhoMadeIt() {
        assertThatThrownBy(() -> verbs.addSigner("r1", "zhaolei1", "zhaolei", "hanmeimei", false, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("reward.notThem"));
    }

    @Test
    void whoMadeItDoesNotApproveIt() {
        assertThatThrownBy(() -> paper.approving().approve("r1", "zhaolei1", "hanmeimei", null, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("reward.ownNomination"));
    }

    @Test
    void itIsPublishedOnlyWithSomebodyElsesApproval() {
        paper.computation().route().get(0).approved("hanmeimei", null, RewardOnPaper.NOW);

        assertThatThrownBy(() -> paper.approving().pay("r1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoApprovesItWithAnotherRecognitionDoesNotBecomeWhoMadeIt() {
        paper.approving().approve("r1", "zhaolei1", "zhaolei", "not yet", Recognition.PRAISE);
        paper.approving().pay("r1");

        assertThat(paper.computation().outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(paper.reward.recognised()).isEqualTo(new Recognised(Recognition.PRAISE, "hanmeimei", "well done"));
    }
}
