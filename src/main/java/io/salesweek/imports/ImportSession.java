package io.salesweek.imports;

import io.salesweek.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One file of one kind, in this order: every row is {@link #read}; rows that need each other are sorted so that a needed one comes first
 * ({@link #needs}); the rows together are {@link #check}ed; what is left is {@link #write written} some hundred rows at a time, each time in
 * a transaction of its own, so that a big file is no giant transaction; at last {@link #finish}.
 *
 * @param <T> as in {@link ImportKind}
 */
public interface ImportSession<T> {

    /**
     * Reads one row by itself and against what is stored, writing nothing.
     *
     * @throws Problem {@link Problem#badField} with the column's name; the row is rejected, the others go on
     */
    T read(Row row);

    /** What the row is known by: its id, or several values joined. The same key twice with other content rejects the later row. */
    String key(T row);

    /**
     * Keys of rows of the same kind that this row refers to and that are not stored yet, by column: good if the file brings them, above
     * or below. Otherwise the row is rejected as unknown.
     */
    default Map<String, String> needs(T row) {
        return Map.of();
    }

    /**
     * Rules over all rows together (a circle of managers, too many people in a team).
     *
     * @return the rows to reject, by key; asked again with the rest until it finds none
     */
    default Map<String, Problem> check(Collection<T> rows) {
        return Map.of();
    }

    /**
     * Stores some rows, needed ones first. Loads their stored state in a fixed number of queries inside this transaction: the call may
     * be repeated with the same rows when another import was faster.
     *
     * @return what became of each row, in the order given
     */
    List<Outcome> write(List<T> rows);

    /** After the last row, in a transaction of its own: what follows from all rows together. */
    default void finish() {}
}
