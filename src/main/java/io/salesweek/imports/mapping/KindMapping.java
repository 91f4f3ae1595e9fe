package io.salesweek.imports.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a source file's lines become rows of one kind.
 *
 * @param dates the source's date format; ISO when not given
 * @param ignore columns of the source that are known and not used; any other unknown one refuses the file
 * @param rows what one line yields: mostly one row; several where a column names a thing of its own
 */
public record KindMapping(DateTimeFormatter dates, Set<String> ignore, List<DerivedRow> rows) {

    /**
     * @param when the source's column that must be filled for this row; null: always
     * @param fields by our column
     */
    public record DerivedRow(String when, Map<String, FieldMapping> fields) {}

    public KindMapping(
            @JsonProperty("dates") String dates,
            @JsonProperty("ignore") Set<String> ignore,
            @JsonProperty(value = "rows", required = true) List<DerivedRow> rows) {
        this(
                dates == null ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.ofPattern(dates),
                ignore == null ? Set.of() : ignore,
                rows);
    }

    /** Columns the source must have. */
    public Set<String> used() {
        Set<String> used = rows.stream()
                .flatMap(row -> row.fields().values().stream().map(FieldMapping::column))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        rows.stream().map(DerivedRow::when).filter(Objects::nonNull).forEach(used::add);
        return used;
    }
}
