package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Step;
import io.salesweek.team.People;
import io.salesweek.team.WhoActs.Acting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each verb of an approver against each way round four eyes. 李雷's reward was nominated with by Linda; the first step is approved by
 * Zhang Qiang, who stood in for Han Meimei; Zhao Lei is asked now, finance after him.
 */
class VerbsKeepFourEyesTests {

    private final RewardOnPaper paper = new RewardOnPaper(Kind.RECOGNITION);
    private final People people = mock(People.class);
    private final RewardVerbs verbs = paper.verbs(people);

    @BeforeEach
    void theSecondStepIsDue() {
        paper.reward.recognise(new Recognised(Recognition.PROMOTION_NOMINATION, "linda", "well done"), null);
        paper.computed("hanmeimei", "zhaolei", "caiwu");
        asks(0, "zhangqiang", "hanmeimei");
        paper.computation().route().get(0).approved("zhangqiang", null, RewardOnPaper.NOW);
        lenient().when(people.find("stranger")).thenReturn(Optional.empty());
        for (String person : List.of("lilei", "linda", "zhangqiang", "hanmeimei", "zhaolei")) {
            RewardOnPaper.employs(people, person);
        }
    }

    /** As a program or an administrator would have it who assigns the task past the application. */
    private void asks(int step, String person, String standingInFor) {
        paper.computation()
                .route()
                .get(step)
                .asked()
                .found(new Acting(standingInFor == null ? person : standingInFor, person, null));
    }

    /** Who must not have a hand in what comes next. */
    enum Barred {
        WHOSE_MONEY_IT_IS("lilei", "reward.own"),
        WHO_PROPOSED_IT("linda", "reward.ownNomination"),
        WHO_APPROVED_BEFORE("zhangqiang", "reward.approvedAlready"),
        IN_WHOSE_NAME_WAS_APPROVED("hanmeimei", "reward.approvedAlready");

        private final String person;
        private final String why;

        Barred(String person, String why) {
            this.person = person;
            this.why = why;
        }
    }

    /** What is done with the step whose turn it is. */
    enum Verb {
        APPROVE,
        REJECT,
        RETURN,
        HAND_OVER,
        ADD_SIGNER_BEFORE,
        ADD_SIGNER_AFTER
    }

    static Stream<Arguments> verbsByBarred() {
        return Stream.of(Verb.values())
                .flatMap(verb -> Stream.of(Barred.values()).map(barred -> Arguments.of(verb, barred)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("verbsByBarred")
    void nobodyWhoIsBarredDoesItThoughTheStepIsTheirs(Verb verb, Barred barred) {
        asks(1, barred.person, null);

        assertThatThrownBy(() -> act(verb, barred.person, "caiwu"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(barred.why));
        nothingHappened();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("verbsByBarred")
    void nobodyWhoIsBarredDoesItInAnothersName(Verb verb, Barred barred) {
        asks(1, barred.person, "zhaolei");

        assertThatThrownBy(() -> act(verb, barred.person, "caiwu")).isInstanceOf(Problem.class);
        nothingHappened();
    }

    static Stream<Arguments> givingToBarred() {
        return Stream.of(Verb.HAND_OVER, Verb.ADD_SIGNER_BEFORE, Verb.ADD_SIGNER_AFTER)
                .flatMap(verb -> Stream.of("lilei", "linda", "zhangqiang", "hanmeimei", "zhaolei", "stranger", "", null)
                        .map(to -> Arguments.of(verb, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("givingToBarred")
    void nothingIsGivenToWhoIsBarredToOneselfOrToNobody(Verb verb, String to) {
        assertThatThrownBy(() -> act(verb, "zhaolei", to)).isInstanceOf(Problem.class);
        nothingHappened();
    }

    @ParameterizedTest
    @MethodSource("othersThanWhoApproved")
    void nobodyTakesAnothersApprovalBack(String person) {
        assertThatThrownBy(() -> verbs.withdraw("r1", person)).isInstanceOf(Problem.class);
        nothingHappened();
    }

    static Stream<String> othersThanWhoApproved() {
        return Stream.of("lilei", "linda", "hanmeimei", "zhaolei", "caiwu", "stranger");
    }

    /** By a process that was taken past its steps. */
    @ParameterizedTest
    @MethodSource("barredOrNobody")
    void nothingIsPaidOnAnApprovalOfWhoIsBarredOrWithoutOne(Barred barred) {
        paper.computation().route().get(2).approved("caiwu", null, RewardOnPaper.NOW);
        if (barred != null) {
            asks(1, "director", barred.person);
            paper.computation().route().get(1).approved("director", null, RewardOnPaper.NOW);
        }

        assertThatThrownBy(() -> paper.approving().pay("r1")).isInstanceOf(IllegalStateException.class);
    }

    static Stream<Barred> barredOrNobody() {
        return Stream.concat(Stream.of(Barred.values()), Stream.of((Barred) null));
    }

    private void act(Verb verb, String by, String to) {
        String step = "zhaolei1";
        switch (verb) {
            case APPROVE -> paper.approving().approve("r1", step, by, null, null);
            case REJECT -> paper.approving().reject("r1", step, by, "no");
            case RETURN -> paper.approving().giveBack("r1", step, by, "again");
            case HAND_OVER -> verbs.handOver("r1", step, by, to, null);
            case ADD_SIGNER_BEFORE -> verbs.addSigner("r1", step, by, to, true, null);
            case ADD_SIGNER_AFTER -> verbs.addSigner("r1", step, by, to, false, null);
            default -> throw new IllegalArgumentException(verb.name());
        }
    }

    private void nothingHappened() {
        assertThat(paper.computation().outcome()).isNull();
        assertThat(paper.computation().view().route())
                .extracting(Step::approvedBy)
                .containsExactly("zhangqiang", null, null);
        assertThat(paper.computation().view().route().get(1).given()).isEmpty();
    }
}
