package io.salesweek.feedback;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Feedback on a rep's week as it stands.
 *
 * @param oneOnOne the day of a 1:1; null when none was proposed
 * @param response {@code agree} or {@code discuss}; null while unanswered
 */
public record Feedback(
        State state, Content content, String by, Instant at, String response, String comment, Instant answeredAt) {

    public enum State {
        GIVEN,
        NOT_GIVEN,
        ANSWERED,
        NOT_ANSWERED
    }

    /** What the manager says: praise, a constructive point, a concrete suggestion. */
    public record Content(
            String praise, String improve, String suggestion, LocalDate oneOnOne, boolean coachingNeeded) {}
}
