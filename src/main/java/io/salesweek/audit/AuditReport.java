package io.salesweek.audit;

/**
 * Whether the record is whole.
 *
 * @param rows how many were looked at until then, in the chain or waiting for it
 * @param chained how many of them are in the chain
 * @param erased personal fields of which only the digest is left
 * @param link of the last row in the chain; null without one
 * @param broken the first row that is not as it was written; null: all are
 */
public record AuditReport(long rows, long chained, long erased, String link, Broken broken) {

    /**
     * @param place in the chain; null: not reached by it
     * @param ref the row's; null where it is missing, or where how far the chain reaches was changed; of what the record does not hold,
     *     what it is of ({@code reward/<id>})
     */
    public record Broken(Long place, String ref, How how) {}

    /** In JSON in lower case. */
    public enum How {
        /** A field is not what it was when it was written, or the row was not written by the application. */
        CHANGED,
        /** Nothing stands in this place, and something did. */
        REMOVED,
        /** The row is not the one that was put in this place. */
        REORDERED,
        /** The row stands where the chain does not reach. */
        ADDED,
        /** The database holds a reward, or money to be paid, of which the record does not tell. */
        UNRECORDED
    }

    public boolean holds() {
        return broken == null;
    }
}
