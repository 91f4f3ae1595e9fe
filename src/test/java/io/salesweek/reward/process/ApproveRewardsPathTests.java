package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApproveRewardsPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("approve-rewards");

    @Test
    void whatIsChosenIsApprovedOneByOne() {
        start();
        assertThat(walk.task("userTask_approveRewards").getAssignee()).isEqualTo("hanmeimei");
        walk.complete("userTask_approveRewards", Map.of("list", "t1"));

        assertThat(walk.steps()).containsExactly("approveListed");
        assertThat(walk.ends()).containsExactly("event_rewardsApproved");
        walk.isOver();
    }

    @Test
    void aListNobodySendsIsDropped() {
        start();
        walk.fire("event_listExpired");

        assertThat(walk.ends()).containsExactly("event_listDropped");
        walk.isOver();
    }

    private static void start() {
        walk.startByMessage("rewards.listed", "2026-W48/east", Map.of());
    }
}
