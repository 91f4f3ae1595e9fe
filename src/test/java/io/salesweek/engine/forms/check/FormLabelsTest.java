package io.salesweek.engine.forms.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A field is told by the words a person knows it by. */
class FormLabelsTest {

    private static final FormSchema FORM = FormSchema.read(
            """
            {"components": [
              {"type": "group", "components": [{"type": "textfield", "key": "name", "label": "= if lang = \\"zh\\" then \\"姓名\\" else \\"Name\\""}]},
              {"type": "datetime", "key": "day", "dateLabel": "Day"},
              {"type": "number", "key": "plain"},
              {"type": "dynamiclist", "path": "goals", "label": "Goals", "components": [{"type": "number", "key": "weight", "label": "Weight"}]}
            ]}""");

    private FormLabels labels(String lang) {
        return new FormLabels(FORM, Map.of("lang", lang));
    }

    @Test
    void aLabelIsSaidInThePersonsLanguage() {
        assertThat(labels("en").of("name")).containsExactly(new FormLabels.Step("Name", null));
        assertThat(labels("zh").of("name")).containsExactly(new FormLabels.Step("姓名", null));
    }

    @Test
    void aDaysLabelIsFound() {
        assertThat(labels("en").of("day")).containsExactly(new FormLabels.Step("Day", null));
    }

    @Test
    void aFieldOfARowIsSaidWithItsRowCountedFromOne() {
        assertThat(labels("en").of("goals[1].weight"))
                .containsExactly(new FormLabels.Step("Goals", 2), new FormLabels.Step("Weight", null));
        assertThat(labels("en").of("goals")).containsExactly(new FormLabels.Step("Goals", null));
    }

    @Test
    void aFieldWithoutALabelIsSaidByItsKey() {
        assertThat(labels("en").of("plain")).containsExactly(new FormLabels.Step("plain", null));
    }

    @Test
    void aFieldTheFormDoesNotHaveHasNoLabel() {
        assertThat(labels("en").of("goals[0].unknown")).isEmpty();
        assertThat(labels("en").of("unknown")).isEmpty();
    }
}
