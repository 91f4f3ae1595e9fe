package io.salesweek.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who is away when, and who stands in. */
@Service
public class Absences {

    /** Days from–to (inclusive) on which the person is away, whoever recorded it. */
    public Set<LocalDate> daysOff(String person, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** The same for many people, in one query; people without an absence are missing in the map. */
    public Map<String, Set<LocalDate>> daysOff(Collection<String> people, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** Only the days a manager or an import recorded: those lower a quota. */
    public Map<String, Set<LocalDate>> daysOffRecordedByOthers(
            Collection<String> people, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** The stand-in of a person who is away that day. */
    public Optional<String> standIn(String person, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps an absence; one of the same person and first day is replaced. Who may record which days the caller has checked.
     *
     * @param kind {@code leave}, {@code sick} or {@code training}
     * @param standIn who acts meanwhile, or null
     * @param by who records it: the person, or their manager (then the days lower the quota)
     */
    public void record(String person, LocalDate from, LocalDate to, String kind, String standIn, String by) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what was recorded from that first day on, whoever recorded it; false when nothing was. */
    public boolean withdraw(String person, LocalDate from) {
        throw new UnsupportedOperationException();
    }
}
