package io.salesweek.week;

import io.salesweek.calendar.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opened weeks: read by every feature, moved on by the processes. */
@Service
public class Weeks {

    public Optional<TeamWeek> find(TeamWeekKey key) {
        throw new UnsupportedOperationException();
    }

    /** @throws io.salesweek.problem.Problem not found */
    public TeamWeek get(TeamWeekKey key) {
        throw new UnsupportedOperationException();
    }

    public Optional<RepWeek> find(RepWeekKey key) {
        throw new UnsupportedOperationException();
    }

    /** @throws io.salesweek.problem.Problem not found */
    public RepWeek get(RepWeekKey key) {
        throw new UnsupportedOperationException();
    }

    /** The week the person takes part in, whatever the team; empty when none was opened for them. */
    public Optional<RepWeek> find(String person, Week week) {
        throw new UnsupportedOperationException();
    }

    /** All reps of a team's week, listed ones without a working day too, by person id; a fixed number of queries. */
    public List<RepWeek> repWeeks(TeamWeekKey key) {
        throw new UnsupportedOperationException();
    }

    /** The person's last weeks before {@code week} that they took part in and that are over (their Sunday is), newest first. */
    public List<RepWeek> pastWeeks(String person, Week week, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** The same for many rep weeks, each before its own week, in a fixed number of queries; a rep without any has an empty list. */
    public Map<RepWeek, List<RepWeek>> pastWeeks(Collection<RepWeek> weeks, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** How many reps each team had at the opening of its week, those without a working day included; in one query. */
    public Map<TeamWeekKey, Integer> repsAtOpening(Collection<TeamWeekKey> keys) {
        throw new UnsupportedOperationException();
    }

    /**
     * Which deals' days count in this rep's week: Monday to Sunday, and before it the weeks off directly preceding it (no working day,
     * or the team's week not opened), at most 4, provided that the person took part in a week before.
     */
    public Period countedDays(RepWeek week) {
        throw new UnsupportedOperationException();
    }

    /** The same for many rep weeks, in a fixed number of queries. */
    public Map<RepWeek, Period> countedDays(Collection<RepWeek> weeks) {
        throw new UnsupportedOperationException();
    }

    /** From and to, inclusive. */
    public record Period(LocalDate from, LocalDate to) {}

    /** The review task is there: state {@code review}. Repeating it is harmless. */
    public void reviewStarted(TeamWeekKey key) {
        throw new UnsupportedOperationException();
    }

    /** Freezes the week. Repeating it is harmless; the first moment stays. */
    public void scored(TeamWeekKey key, Instant at) {
        throw new UnsupportedOperationException();
    }

    public void closed(TeamWeekKey key) {
        throw new UnsupportedOperationException();
    }

    /** When nothing of this rep's week may change any more because it is scored. @throws io.salesweek.problem.Problem conflict */
    public void requireNotScored(RepWeek week) {
        throw new UnsupportedOperationException();
    }
}
