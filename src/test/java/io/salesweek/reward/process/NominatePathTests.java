package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NominatePathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("nominate");

    @Test
    void whatNeedsNoApprovalIsPublishedAtOnceAndTold() {
        walk.start(null, Map.of("toApprove", false));

        assertThat(walk.steps()).containsExactly("tellPerson");
        assertThat(walk.ends()).containsExactly("event_recognitionPublished");
        walk.isOver();
    }

    @Test
    void aNominationForPromotionIsToBeApproved() {
        walk.start(null, Map.of("toApprove", true));

        assertThat(walk.steps()).containsExactly("askForApproval");
        assertThat(walk.ends()).containsExactly("event_approvalAsked");
        walk.isOver();
    }
}
