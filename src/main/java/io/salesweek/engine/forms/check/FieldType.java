package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;

/** The kinds of values a form's fields have. */
enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    DATE_TIME,
    YES_NO,
    /** One of the field's options. */
    CHOICE,
    /** Some of the field's options. */
    CHOICES,
    /** Computed by the form itself; what is sent for it is never looked at. */
    COMPUTED;

    /** The kind of a form-js component; null for one that only shows something. */
    static FieldType of(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> TEXT;
            case "number" -> NUMBER;
            case "datetime" -> moment(component.path("subtype").asText("date"));
            case "checkbox" -> YES_NO;
            case "radio", "select" -> CHOICE;
            case "checklist", "taglist" -> CHOICES;
            case "expression" -> COMPUTED;
            default -> null;
        };
    }

    private static FieldType moment(String subtype) {
        return switch (subtype) {
            case "time" -> TIME;
            case "datetime" -> DATE_TIME;
            default -> DATE;
        };
    }
}
