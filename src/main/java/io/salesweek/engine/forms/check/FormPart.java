package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a form: a {@link Field}, a dynamic list of {@link Rows}, or a {@link Section} around other parts. */
sealed interface FormPart permits Field, Rows, Section {

    /** The part as it stands in the {@code .form} file. */
    JsonNode source();

    /** The label as written: a text, a FEEL expression ({@code = …}), or null. */
    default String label() {
        String label = source().path("label").asText(null);
        return label != null ? label : dateLabel();
    }

    /** A date and time field has a label for each of its two inputs. */
    private String dateLabel() {
        String dateLabel = source().path("dateLabel").asText(null);
        return dateLabel != null ? dateLabel : source().path("timeLabel").asText(null);
    }

    /** The FEEL condition under which the part is not shown; null: always shown. */
    default String hiddenWhen() {
        return source().path("conditional").path("hide").asText(null);
    }
}
