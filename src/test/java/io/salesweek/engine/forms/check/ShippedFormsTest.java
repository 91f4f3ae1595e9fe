package io.salesweek.engine.forms.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    private void checkExpressions(JsonNode node, Path form) {
        if (node.isTextual() && Feel.isExpression(node.textValue())) {
            assertThat(Feel.isReadable(node.textValue()))
                    .as("%s: %s", form, node.textValue())
                    .isTrue();
        }
        node.forEach(inner -> checkExpressions(inner, form));
    }
}
