package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.reward.persistence.StepEntity;
import org.junit.jupiter.api.Test;

/** A nomination for promotion is published only after a director has seen it. */
class DirectorsNominationTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.BONUS);
    private final RewardApproving approving = paper.approving();

    @Test
    void aRouteWithoutADirectorGetsOne() {
        paper.computed("hanmeimei");

        boolean all = approving.approve("r1", "hanmeimei1", "hanmeimei", "c", Recognition.PROMOTION_NOMINATION);

        assertThat(all).isFalse();
        assertThat(paper.computation().route()).extracting(StepEntity::role).containsExactly("manager", "director");
    }

    @Test
    void aDirectorWhoIsStillToComeIsEnough() {
        paper.computed("hanmeimei", "zhaolei");

        approving.approve("r1", "hanmeimei1", "hanmeimei", "c", Recognition.PROMOTION_NOMINATION);

        assertThat(paper.computation().route()).hasSize(2);
    }

    @Test
    void theDirectorMayNominateThemselves() {
        paper.computed("hanmeimei", "zhaolei");
        approving.approve("r1", "hanmeimei1", "hanmeimei", null, null);

        assertThat(approving.approve("r1", "zhaolei1", "zhaolei", "c", Recognition.PROMOTION_NOMINATION))
                .isTrue();
    }

    @Test
    void whoComesAfterTheDirectorCannotNominate() {
        paper.computed("hanmeimei", "zhaolei", "caiwu");
        approving.approve("r1", "hanmeimei1", "hanmeimei", null, null);
        approving.approve("r1", "zhaolei1", "zhaolei", null, null);

        assertThatThrownBy(() -> approving.approve("r1", "caiwu1", "caiwu", "c", Recognition.PROMOTION_NOMINATION))
                .hasMessage("reward.directorPast");
        assertThat(paper.reward.recognition()).isNull();
        assertThat(paper.computation().next()).map(StepEntity::id).contains("caiwu1");
    }
}
