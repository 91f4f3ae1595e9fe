package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.salesweek.reward.Computation.Given;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.persistence.StepEntity;
import io.salesweek.team.People;
import io.salesweek.team.WhoActs.Acting;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever decides next, and the person whose money it is, see how a step came to whoever was asked. */
class GivenStepTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.BONUS).computed("hanmeimei", "zhaolei");
    private final People people = mock(People.class);
    private final RewardVerbs verbs = paper.verbs(people);

    @BeforeEach
    void thereIsSomebodyElse() {
        RewardOnPaper.employs(people, "chenjing");
    }

    @Test
    void aStepThatWasHandedOverTellsByWhomToWhomAndWhy() {
        verbs.handOver("r1", "hanmeimei1", "hanmeimei", "chenjing", "I am away");

        assertThat(route().get(0).given())
                .containsExactly(new Given("hanmeimei", null, "chenjing", "I am away", RewardOnPaper.NOW));
    }

    @Test
    void aSignersStepTellsWhoAddedThem() {
        verbs.addSigner("r1", "hanmeimei1", "hanmeimei", "chenjing", true, "please look");

        assertThat(route().get(0).given())
                .containsExactly(new Given("hanmeimei", null, "chenjing", "please look", RewardOnPaper.NOW));
    }

    @Test
    void aSignerWhoHandsTheirStepOverLeavesWhoAddedThemToBeSeen() {
        RewardOnPaper.employs(people, "linda");
        verbs.addSigner("r1", "hanmeimei1", "hanmeimei", "chenjing", true, "please look");
        StepEntity signer = paper.computation().route().get(0);
        signer.asked().found(new Acting("chenjing", "chenjing", null));
        verbs.handOver("r1", signer.id(), "chenjing", "linda", "not mine");

        assertThat(route().get(0).given())
                .containsExactly(
                        new Given("hanmeimei", null, "chenjing", "please look", RewardOnPaper.NOW),
                        new Given("chenjing", null, "linda", "not mine", RewardOnPaper.NOW));
    }

    @Test
    void aStepOfTheRouteTellsNothing() {
        assertThat(route()).extracting(Step::given).containsOnly(List.of());
    }

    private List<Step> route() {
        return paper.computation().view().route();
    }
}
