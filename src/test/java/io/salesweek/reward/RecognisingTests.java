package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.reward.Computation.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given with an approval lives and falls with the computation that was approved. */
class RecognisingTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.BONUS);
    private final RewardApproving approving = paper.approving();

    @BeforeEach
    void theManagerMakesThemTheStar() {
        paper.computed("hanmeimei", "zhaolei");
        approving.approve("r1", "hanmeimei1", "hanmeimei", "what a week", Recognition.WEEKLY_STAR);
    }

    @Test
    void aRejectTakesBackWhatWasGivenInItsComputation() {
        approving.reject("r1", "zhaolei1", "zhaolei", "no");

        assertThat(paper.reward.recognised()).isEqualTo(new Recognised(null, null, null));
    }

    @Test
    void aReturnTakesItBackToo() {
        approving.giveBack("r1", "zhaolei1", "zhaolei", "look again");

        assertThat(paper.reward.recognised()).isEqualTo(new Recognised(null, null, null));
    }

    @Test
    void whatWasGivenBeforeTheComputationComesBack() {
        approving.giveBack("r1", "zhaolei1", "zhaolei", "look again");
        paper.reward.recognise(new Recognised(Recognition.PRAISE, "hanmeimei", "before"), null);
        paper.computed("hanmeimei", "zhaolei");
        approving.approve("r1", "hanmeimei2", "hanmeimei", "more", Recognition.TEAM_EVENT);
        approving.reject("r1", "zhaolei2", "zhaolei", "no");

        assertThat(paper.reward.recognised()).isEqualTo(new Recognised(Recognition.PRAISE, "hanmeimei", "before"));
    }

    @Test
    void whatIsApprovedAnewWithoutItIsPublishedWithoutIt() {
        approving.reject("r1", "zhaolei1", "zhaolei", "no");
        paper.computed("hanmeimei", "zhaolei");
        approving.approve("r1", "hanmeimei2", "hanmeimei", null, null);
        approving.approve("r1", "zhaolei2", "zhaolei", null, null);
        approving.pay("r1");

        assertThat(paper.reward.published()).isFalse();
    }

    @Test
    void aStarIsPublishedAsTheOneOfItsWeek() {
        approving.approve("r1", "zhaolei1", "zhaolei", null, null);
        paper.reward.releaseStar();
        approving.pay("r1");

        assertThat(paper.reward).extracting("starOf").isEqualTo("2026-W47/east");
        assertThat(paper.reward.published()).isTrue();
    }

    @Test
    void thePersonReadsNothingOfItBeforeItIsPublishedNorAfterItWasRefused() {
        assertThat(commentTheyRead()).isNull();

        approving.reject("r1", "zhaolei1", "zhaolei", "no");

        assertThat(commentTheyRead()).isNull();
    }

    @Test
    void thePersonReadsWhyTheyAreRecognised() {
        approving.approve("r1", "zhaolei1", "zhaolei", null, null);
        approving.pay("r1");

        assertThat(commentTheyRead()).isEqualTo("what a week");
    }

    private String commentTheyRead() {
        return paper.reward
                .view(paper.computations, List.of())
                .forThePerson()
                .last()
                .route()
                .get(0)
                .comment();
    }

    @Test
    void aSecondStarOfTheWeekIsNotPublishedThoughTheMoneyIsPaid() {
        approving.approve("r1", "zhaolei1", "zhaolei", null, null);
        paper.anotherOneIsTheStar();
        approving.pay("r1");

        assertThat(List.of(paper.reward.published(), paper.computation().outcome()))
                .containsExactly(false, Outcome.APPROVED);
    }
}
