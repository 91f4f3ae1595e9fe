package io.salesweek.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Where the value of one of our columns comes from. Just a text stands for {@code {column: text}}.
 *
 * @param column the source file's column; null when {@code value} is given
 * @param value the same for every row
 * @param as {@code slug}: the value's {@link Slug}; null: as it is
 * @param values their words to ours; a word that is not listed stays
 */
public record FieldMapping(String column, String value, String as, Map<String, String> values) {

    @JsonCreator
    static FieldMapping of(String column) {
        return new FieldMapping(column, null, null, Map.of());
    }

    @JsonCreator
    static FieldMapping of(
            @JsonProperty("column") String column,
            @JsonProperty("value") String value,
            @JsonProperty("as") String as,
            @JsonProperty("values") Map<String, String> values) {
        if ((column == null) == (value == null)) {
            throw new IllegalArgumentException("A field comes either from a column or from a value");
        }
        if (as != null && !as.equals("slug")) {
            throw new IllegalArgumentException("A field is taken as it is or as its slug, not as " + as);
        }
        return new FieldMapping(column, value, as, values == null ? Map.of() : values);
    }

    /** Our value for what the source's column says. */
    public String apply(String source) {
        if (value != null) {
            return value;
        }
        String ours = values.getOrDefault(source, source);
        return as == null ? ours : Slug.of(ours);
    }
}
