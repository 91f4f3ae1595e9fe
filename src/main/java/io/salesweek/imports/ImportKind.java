package io.salesweek.imports;

import java.util.List;
import java.util.Set;

/**
 * A kind of rows that a CSV file may bring; one bean per kind, found by its name in {@code POST /api/imports/{name}}. Columns and rules
 * per kind: CONTRACT.md, "CSV".
 *
 * @param <T> one row, read and checked by itself: a record, because two rows with the same key and equal content count as one
 */
public interface ImportKind<T> {

    /** The last part of the path, e.g. {@code people}. */
    String name();

    List<Column> columns();

    /** Role codes that may send such a file. */
    default Set<String> roles() {
        return Set.of("admin", "process-owner");
    }

    /**
     * Begins one file; loads what all rows are checked against, in a fixed number of queries. Called inside a transaction.
     *
     * @param by the id of who sends the file; null when the application itself does
     */
    ImportSession<T> begin(String by);
}
