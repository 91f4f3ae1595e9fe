package io.salesweek.engine.forms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormSchemaTest {

    @Test
    void namesWhatItsChecksLookAtAtAnyDepthAndNothingThatIsOnlyShown() {
        FormSchema form = FormSchema.read(
                """
                {"components": [
                  {"type": "table", "dataSource": "=shown", "conditional": {"hide": "=shownOrNot"}},
                  {"type": "group", "conditional": {"hide": "=not(open)"}, "components": [
                    {"type": "select", "key": "kind", "valuesKey": "kinds", "label": "=said"}]},
                  {"type": "dynamiclist", "path": "rows", "components": [
                    {"type": "number", "key": "amount", "validate": {"max": "=limit", "required": true}},
                    {"type": "checklist", "key": "some", "valuesExpression": "=of.many", "readonly": "=closed"},
                    {"type": "expression", "key": "sum", "expression": "=amount * 阈值"}]}]}""");

        assertThat(form.lookedAt())
                .contains("open", "kinds", "limit", "of", "many", "closed", "amount", "阈值")
                .doesNotContain("shown", "shownOrNot", "said");
    }
}
