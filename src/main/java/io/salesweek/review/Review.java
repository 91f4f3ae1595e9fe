package io.salesweek.review;

import java.time.Instant;
import java.util.List;

/** A team's weekly review as it stands; {@code minutes}, {@code decisions}, {@code heldBy} and {@code heldAt} null until it is held. */
public record Review(
        State state, String minutes, String decisions, List<String> attended, String heldBy, Instant heldAt) {

    public enum State {
        OPEN,
        HELD,
        NOT_HELD
    }
}
