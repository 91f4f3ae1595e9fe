package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.engine.forms.check.FormChecker;
import io.salesweek.engine.forms.check.FormSchema;
import io.salesweek.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list whose rewards were all decided singly meanwhile ends with its form; one that offers some asks for a choice. */
class EmptiedListTests {

    @Test
    void anEmptiedListIsSent() {
        assertThatCode(() -> send(List.of())).doesNotThrowAnyException();
    }

    @Test
    void ofWhatIsOfferedOneIsChosen() {
        assertThatThrownBy(() -> send(List.of(Map.of("value", "r1", "label", "r1"))))
                .isInstanceOf(Problem.class);
    }

    private static void send(List<Map<String, Object>> offered) throws IOException {
        try (var file = EmptiedListTests.class.getResourceAsStream("/forms/approve-rewards.form")) {
            FormSchema schema = FormSchema.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Object> values = Map.of("offered", offered, "hasOffered", !offered.isEmpty(), "lang", "en");
            new FormChecker(schema).check(Map.of(), () -> values);
        }
    }
}
