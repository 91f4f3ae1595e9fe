package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;

/** A part that has a key and a value. */
record Field(String key, FieldType type, JsonNode source) implements FormPart {

    /** A rule of the field as written (a value or a FEEL expression), e.g. {@code min}; missing where the form has none. */
    JsonNode rule(String name) {
        return source.path("validate").path(name);
    }

    boolean disabled() {
        return source.path("disabled").asBoolean(false);
    }

    /** True, false, or a FEEL expression. */
    JsonNode readonly() {
        return source.path("readonly");
    }
}
