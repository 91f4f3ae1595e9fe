package io.salesweek.risk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A risk as it stands.
 *
 * @param caseKey its process's business key
 * @param rule the signal it was found by; null: a person raised it
 * @param subject what the rule found it about: a rep, team or account; null when a person raised it
 * @param facts what is said of it; of a found one the description is null, its evidence speaks
 * @param raisedBy null: found in the data
 * @param evidence of a found one, the last
 * @param severity null until the table was asked
 * @param holder who acts now; null while a group does, or before anybody was asked
 * @param holderGroup the role that acts now; null while it is one person
 * @param dueAt until when there is to be a plan, or, planned, it is to be resolved
 * @param response the plan made last; null: none yet
 * @param outcome null while open, and when it closed itself
 */
public record Risk(
        String id,
        String caseKey,
        String rule,
        String subject,
        RiskFacts facts,
        Ownership ownership,
        String raisedBy,
        Instant raisedAt,
        Evidence evidence,
        Severity severity,
        State state,
        Rung rung,
        String holder,
        String holderGroup,
        Instant dueAt,
        String response,
        LocalDate dueOn,
        Instant closedAt,
        Outcome outcome) {

    public enum State {
        OPEN,
        PLANNED,
        ESCALATED,
        CLOSED
    }

    /** Whether it is a team's as a whole, so that whoever is its manager acts. */
    public boolean ofTeam() {
        return Signal.PIPELINE_THIN.equals(rule);
    }

    public boolean open() {
        return state != State.CLOSED;
    }
}
