package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Step;
import io.salesweek.team.People;
import io.salesweek.team.WhoActs.Acting;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A step is decided on by who is asked, even where an administrator lets another person's task speak of it. */
class OnlyWhoIsAskedTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.BONUS).computed("hanmeimei", "zhaolei");
    private final RewardVerbs verbs = paper.verbs(mock(People.class));

    @Test
    void nobodyElseApprovesIt() {
        isRefused(() -> paper.approving().approve("r1", "hanmeimei1", "zhangqiang", null, null));
    }

    @Test
    void nobodyElseRejectsIt() {
        isRefused(() -> paper.approving().reject("r1", "hanmeimei1", "zhangqiang", "no"));
    }

    @Test
    void nobodyElseReturnsIt() {
        isRefused(() -> paper.approving().giveBack("r1", "hanmeimei1", "zhangqiang", "again"));
    }

    @Test
    void nobodyElseHandsItOver() {
        isRefused(() -> verbs.handOver("r1", "hanmeimei1", "zhangqiang", "chenjing", null));
    }

    @Test
    void nobodyElseAddsASigner() {
        isRefused(() -> verbs.addSigner("r1", "hanmeimei1", "zhangqiang", "chenjing", true, null));
    }

    @Test
    void oneOfTheGroupThatIsAskedApprovesIt() {
        paper.computation().route().get(0).asked().found(new Acting(null, null, "director"));
        when(paper.whoActs.isOneOf("director", "linda", null)).thenReturn(true);
        isRefused(() -> paper.approving().approve("r1", "hanmeimei1", "zhangqiang", null, null));

        paper.approving().approve("r1", "hanmeimei1", "linda", null, null);
        assertThat(paper.computation().view().route())
                .extracting(Step::approvedBy)
                .containsExactly("linda", null);
    }

    private static void isRefused(ThrowingCallable decision) {
        assertThatThrownBy(decision).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key())
                .isEqualTo("reward.notYours"));
    }
}
