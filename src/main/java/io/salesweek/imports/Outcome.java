package io.salesweek.imports;

/** What became of a row that was good. */
public enum Outcome {
    NEW,
    UPDATED,
    UNCHANGED
}
