package io.salesweek.engine.forms.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product's own forms can be read and checked on the server as the browser reads them. */
class ShippedFormsTest {

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormsFieldsAndConditionsAreUnderstood(Path form) throws IOException {
        assertThat(FormSchema.read(Files.readString(form)).parts()).isNotEmpty();
        checkExpressions(new ObjectMapper().readTree(form.toFile()), form);
    }

    /** In {@code columns} the browser takes no expression: a person would read it. Only {@code columnsExpression} speaks two languages. */
    @ParameterizedTest
    @MethodSource("forms")
    void aTablesHeadingsAreNoExpressionsShownAsTheyAre(Path form) throws IOException {
        List<JsonNode> columns = new ObjectMapper().readTree(form.toFile()).findValues("columns");

        assertThat(columns).noneMatch(JsonNode::isArray);
    }

    /** A line break written as \\n in an expression is shown as these two characters. */
    @ParameterizedTest
    @MethodSource("forms")
    void noExpressionWritesALineBreak(Path form) throws IOException {
        assertThat(Files.readString(form)).doesNotContain("\\\\n");
    }

    @Test
    void nobodyIsOfferedAsTheirOwnStandIn() throws IOException {
        JsonNode standIn = new ObjectMapper()
                .readTree(Path.of("forms/record-absence.form").toFile())
                .get("components")
                .valueStream()
                .filter(component -> "standIn".equals(component.path("key").asText()))
                .findFirst()
                .orElseThrow();
        Map<String, String> lilei = Map.of("value", "lilei", "label", "李雷");
        Map<String, String> hanmeimei = Map.of("value", "hanmeimei", "label", "韩梅梅");
        Map<String, Object> shown = Map.of("standIns", List.of(lilei, hanmeimei), "person", "lilei");

        assertThat(Feel.evaluate(standIn.path("valuesExpression").asText(), shown))
                .isEqualTo(List.of(hanmeimei));
    }

    private void checkExpressions(JsonNode node, Path form) {
        if (node.isTextual() && Feel.isExpression(node.textValue())) {
            assertThat(Feel.isReadable(node.textValue()))
                    .as("%s: %s", form, node.textValue())
                    .isTrue();
        }
        node.forEach(inner -> checkExpressions(inner, form));
    }
}
