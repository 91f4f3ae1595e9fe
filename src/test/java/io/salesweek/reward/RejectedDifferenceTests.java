package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was approved before stays approved, and goes on being corrected, whatever becomes of a later difference. */
class RejectedDifferenceTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.BONUS);

    @ParameterizedTest
    @CsvSource({", APPROVED", "2026-11, PAID"})
    void theRewardStaysWhatItWas(String list, RewardState state) {
        paper.approved("250.00", list).computed("hanmeimei");

        paper.approving().reject("r1", "hanmeimei1", "hanmeimei", "no");

        assertThat(paper.reward.state()).isEqualTo(state);
    }

    @Test
    void whereNothingWasApprovedItIsRejected() {
        paper.computed("hanmeimei");

        paper.approving().reject("r1", "hanmeimei1", "hanmeimei", "no");

        assertThat(paper.reward.state()).isEqualTo(RewardState.REJECTED);
    }

    @Test
    void aStarThatIsPublishedStaysTheOneOfItsWeek() {
        paper.computed("hanmeimei");
        paper.approving().approve("r1", "hanmeimei1", "hanmeimei", "c", Recognition.WEEKLY_STAR);
        paper.approving().pay("r1");
        paper.computed("hanmeimei");

        paper.approving().reject("r1", "hanmeimei2", "hanmeimei", "no");

        assertThat(paper.reward).extracting("starOf").isEqualTo("2026-W47/east");
    }
}
