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
}
