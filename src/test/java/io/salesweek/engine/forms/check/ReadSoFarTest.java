package io.salesweek.engine.forms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadSoFarTest {

    @Test
    void aPatternThatTriesForYearsIsGivenUp() {
        var text = new ReadSoFar("a".repeat(60));

        assertThatThrownBy(() -> Pattern.compile("(a|a){1,99}b").matcher(text).find())
                .isInstanceOf(ReadSoFar.TooOften.class);
    }

    @Test
    void aSensiblePatternReadsTheLongestText() {
        var text = new ReadSoFar("12 visits, ".repeat(363) + "2026-11-26");

        assertThat(Pattern.compile("\\d{4}-\\d{2}-\\d{2}$").matcher(text).find())
                .isTrue();
    }
}
