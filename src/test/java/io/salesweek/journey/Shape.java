package io.salesweek.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;

/** Holds JSON against a sample: exactly its names, its kinds of value, and, where a text is {@code a | b}, one of these. */
final class Shape {

    private Shape() {}

    /** Values may be null, and so may a bonus; a list may be empty, and each of its elements is as the sample's first. */
    static void assertShape(JsonNode sample, JsonNode told, String where) {
        if (told.isNull() && where.endsWith(".bonus")) {
            return;
        }
        if (sample.isObject()) {
            assertThat(names(told)).as(where).isEqualTo(names(sample));
            sample.fields()
                    .forEachRemaining(field ->
                            assertShape(field.getValue(), told.get(field.getKey()), where + "." + field.getKey()));
        } else if (sample.isArray()) {
            assertThat(told.isArray()).as(where + " is a list").isTrue();
            told.forEach(element -> assertShape(sample.get(0), element, where + "[]"));
        } else if (!told.isNull()) {
            assertThat(told.getNodeType()).as(where).isEqualTo(sample.getNodeType());
            assertOneOf(sample.asText(), told, where);
        }
    }

    private static void assertOneOf(String sample, JsonNode told, String where) {
        if (sample.contains(" | ")) {
            assertThat(told.asText()).as(where).isIn(List.of((Object[]) sample.split(" \\| ")));
        }
        if (sample.matches("\\d{4}-\\d{2}-\\d{2}")) {
            assertThat(told.asText()).as(where).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
