package io.salesweek.faults;

/**
 * A form as its sender knows of it.
 *
 * @param marker stands in its text and in no other form's
 * @param task the task; null: it starts a process
 */
record Sent(String marker, String form, String person, String task, Outcome outcome) {

    enum Outcome {
        /** The sender was told that it was taken. */
        TAKEN,
        /** The sender was told that it was not. */
        REFUSED,
        /** The sender was told nothing. */
        UNKNOWN
    }
}
