package io.salesweek.crm;

import java.time.LocalDate;
import java.util.Set;

/**
 * An import changed what won deals count for whom on which days: new, lost, cancelled, moved, another amount. Published in the
 * transaction that stores it.
 */
public record DealsChanged(Set<OwnersDay> days) {

    /** A day on which something of this owner's is counted now, or was before. */
    public record OwnersDay(String owner, LocalDate day) {}
}
