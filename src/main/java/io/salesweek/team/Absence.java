package io.salesweek.team;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days somebody is away; known by person and first day.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param standIn who acts for them on those days; null: nobody
 * @param recordedBy the id of who recorded it; null: the application itself
 */
public record Absence(
        String person,
        LocalDate from,
        LocalDate to,
        AbsenceKind kind,
        String standIn,
        Source source,
        String recordedBy,
        Instant recordedAt) {

    /** Who said so. What the manager or an import recorded lowers the quota, what the person recorded does not (DOMAIN.md). */
    public enum Source {
        SELF,
        MANAGER,
        IMPORT
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
