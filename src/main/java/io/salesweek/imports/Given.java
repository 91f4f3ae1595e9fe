package io.salesweek.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which columns a file has: an absent one leaves what is stored as it is, an empty one clears it. */
public record Given(Set<String> columns) {

    public static Given of(Row row, List<Column> columns) {
        return new Given(columns.stream().map(Column::name).filter(row::has).collect(Collectors.toUnmodifiableSet()));
    }

    /** The file's value, or the stored one when the file lacks the column. */
    public <V> V or(String column, V value, V stored) {
        return columns.contains(column) ? value : stored;
    }
}
