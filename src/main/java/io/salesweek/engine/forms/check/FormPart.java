package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a form: a {@link Field}, a dynamic list of {@link Rows}, or a {@link Section} around other parts. */
sealed interface FormPart permits Field, Rows, Section {

    /** The part as it stands in the {@code .form} file. */
    JsonNode source();

    /** The label as written: a text, a FEEL expression ({@code = …}), or null. */
    default String label() {
        return source().path("label").asText(null);
    }

    /** The FEEL condition under which the part is not shown; null: always shown. */
    default String hiddenWhen() {
        return source().path("conditional").path("hide").asText(null);
    }
}
