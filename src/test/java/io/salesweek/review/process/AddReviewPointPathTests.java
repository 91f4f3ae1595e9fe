package io.salesweek.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DiagramWalk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AddReviewPointPathTests {

    @RegisterExtension
    static final DiagramWalk walk = new DiagramWalk("add-review-point");

    @Test
    void aPointIsNotedWithItsForm() {
        walk.start(null, Map.of());

        assertThat(walk.ends()).containsExactly("event_pointNoted");
        walk.isOver();
    }
}
