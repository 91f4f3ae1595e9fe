package io.salesweek.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a risk; never changed afterwards.
 *
 * @param by a person's id; null: the rules did it
 * @param rung where the risk stood
 * @param text what was said; null: nothing
 * @param dueOn of a plan: until when
 * @param explained the decision's key, version and rule where a table decided; null otherwise
 */
public record RiskEvent(
        Kind kind,
        Instant at,
        String by,
        Rung rung,
        String text,
        BigDecimal amount,
        Severity severity,
        LocalDate dueOn,
        Evidence evidence,
        Ruling explained) {

    public enum Kind {
        RAISED,
        FOUND,
        FOUND_AGAIN,
        CHANGED,
        ASSESSED,
        HANDED,
        PLANNED,
        CLIMBED,
        REMINDED,
        RESOLVED,
        GONE
    }

    /** Which row of which table decided. */
    public record Ruling(String decision, int version, String rule) {}
}
