package io.salesweek.feedback;

import java.time.Instant;

/** A talk after "let's talk" or a grade D, as it stands. */
public record Talk(State state, String notes, boolean coachingNeeded, String by, Instant at) {

    public enum State {
        OPEN,
        HELD,
        NOT_HELD
    }
}
