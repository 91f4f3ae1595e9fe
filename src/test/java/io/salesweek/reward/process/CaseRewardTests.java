package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Rewards;
import io.salesweek.week.RepWeekKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case of a reward that was started, or changed, by hand. */
class CaseRewardTests {

    private static final String WEEK = "2026-W47/east/lilei";

    private final Rewards rewards = mock(Rewards.class);
    private final CaseReward reward = new CaseReward(rewards);

    @BeforeEach
    void oneRewardIsThere() {
        when(rewards.weekOf("r1")).thenReturn(RepWeekKey.parse(WEEK));
    }

    @Test
    void itsOwnRewardIsTaken() {
        assertThat(reward.id(WEEK, "r1")).isEqualTo("r1");
    }

    @Test
    void anotherWeeksIsRefused() {
        isRefused(() -> reward.id("2026-W47/east/wangwei", "r1"), "reward.otherCase");
    }

    @Test
    void aCaseWithoutAKeyIsRefused() {
        isRefused(() -> reward.id(null, "r1"), "reward.otherCase");
    }

    @Test
    void aCaseWithoutARewardIsRefused() {
        isRefused(() -> reward.id(WEEK, null), "reward.unnamed");
    }

    @Test
    void whatIsNoTextIsRefused() {
        isRefused(() -> reward.id(WEEK, 5), "reward.unnamed");
    }

    private static void isRefused(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key())
                .isEqualTo(why));
    }
}
