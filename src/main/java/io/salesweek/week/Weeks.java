package io.salesweek.week;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.week.persistence.RepWeekEntity;
import io.salesweek.week.persistence.RepWeekRepository;
import io.salesweek.week.persistence.TeamWeekEntity;
import io.salesweek.week.persistence.TeamWeekRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opened weeks: read by every feature, moved on by the processes. */
@Service
public class Weeks {

    private final TeamWeekRepository teamWeeks;
    private final RepWeekRepository repWeeks;
    private final WeekReading reading;
    private final WeekHistory history;
    private final Clock clock;

    Weeks(
            TeamWeekRepository teamWeeks,
            RepWeekRepository repWeeks,
            WeekReading reading,
            WeekHistory history,
            Clock clock) {
        this.teamWeeks = teamWeeks;
        this.repWeeks = repWeeks;
        this.reading = reading;
        this.history = history;
        this.clock = clock;
    }

    public Optional<TeamWeek> find(TeamWeekKey key) {
        return teamWeeks.findById(key.toString()).map(reading::teamWeek);
    }

    /** @throws Problem not found */
    public TeamWeek get(TeamWeekKey key) {
        return find(key).orElseThrow(() -> Problem.notFound("week.unknown", key.week(), key.team()));
    }

    public Optional<RepWeek> find(RepWeekKey key) {
        return repWeeks.findById(key.toString()).map(reading::repWeek);
    }

    /** @throws Problem not found */
    public RepWeek get(RepWeekKey key) {
        return find(key).orElseThrow(() -> Problem.notFound("week.unknown", key.week(), key.person()));
    }

    /** The week the person takes part in, whatever the team; empty when none was opened for them. */
    public Optional<RepWeek> find(String person, Week week) {
        return repWeeks.findByPersonAndWeek(person, week).map(reading::repWeek);
    }

    /** All reps of a team's week, listed ones without a working day too, by person id; a fixed number of queries. */
    public List<RepWeek> repWeeks(TeamWeekKey key) {
        return reading.repWeeks(repWeeks.findByTeamWeekIdOrderByPerson(key.toString()));
    }

    /** The rep weeks of these people that are not scored yet, the next one too when it is open: what an absence may still change. */
    public List<RepWeek> unscored(Collection<String> people) {
        return reading.repWeeks(repWeeks.findByPersonInAndTeamWeekScoredAtIsNull(people));
    }

    /** The person's last weeks before {@code week} that they took part in and that are over (their Sunday is), newest first. */
    public List<RepWeek> pastWeeks(String person, Week week, int atMost) {
        return history.past(person, week, atMost);
    }

    /** The same for many rep weeks, each before its own week, in a fixed number of queries; a rep without any has an empty list. */
    public Map<RepWeek, List<RepWeek>> pastWeeks(Collection<RepWeek> weeks, int atMost) {
        return history.past(weeks, atMost);
    }

    /** How many reps each team had at the opening of its week, those without a working day included; in one query. */
    public Map<TeamWeekKey, Integer> repsAtOpening(Collection<TeamWeekKey> keys) {
        return repWeeks.reps(keys.stream().map(TeamWeekKey::toString).collect(toSet())).stream()
                .collect(toMap(reps -> TeamWeekKey.parse(reps.getTeamWeek()), RepWeekRepository.Reps::getReps));
    }

    /**
     * Which deals' days count in this rep's week: Monday to Sunday, and before it the weeks off directly preceding it (no working day,
     * or the team's week not opened), at most 4, provided that the person took part in a week before.
     */
    public Period countedDays(RepWeek week) {
        return countedDays(List.of(week)).get(week);
    }

    /** The same for many rep weeks, in a fixed number of queries. */
    public Map<RepWeek, Period> countedDays(Collection<RepWeek> weeks) {
        return history.countedDays(weeks);
    }

    /** From and to, inclusive. */
    public record Period(LocalDate from, LocalDate to) {}

    /** The review task is there: state {@code review}. Repeating it is harmless. */
    @Transactional
    public void reviewStarted(TeamWeekKey key) {
        stored(key).reach(TeamWeek.State.REVIEW);
    }

    /**
     * Waits until no change of the week is under way and holds off new ones until the transaction ends: before its figures are read
     * to be scored.
     *
     * @return whether it is scored already
     */
    public boolean lock(TeamWeekKey key) {
        // The reps' rows before the team's: a change holds its rep's and may still write what refers to the team's.
        repWeeks.lock(key.toString());
        return Integer.valueOf(1).equals(teamWeeks.lockedScored(key.toString()));
    }

    /** Freezes the week and keeps the days that counted. Repeating it is harmless; the first moment stays. */
    @Transactional
    public void scored(TeamWeekKey key, Instant at) {
        if (lock(key)) {
            return;
        }
        List<RepWeekEntity> reps = repWeeks.findByTeamWeekIdOrderByPerson(key.toString());
        Map<String, List<LocalDate>> days =
                reading.repWeeks(reps).stream().collect(toMap(rep -> rep.key().person(), RepWeek::workingDays));
        reps.forEach(rep -> rep.keep(days.get(rep.person())));
        stored(key).scored(at);
    }

    @Transactional
    public void closed(TeamWeekKey key) {
        stored(key).closed(clock.instant());
    }

    private TeamWeekEntity stored(TeamWeekKey key) {
        return teamWeeks
                .findById(key.toString())
                .orElseThrow(() -> new IllegalStateException("There is no week " + key));
    }

    /**
     * When nothing of this rep's week may change any more because it is scored. In a transaction that writes, the score waits until
     * that one has ended, and the other way round; other reps' changes do not wait, for a whole team sends at the same minute.
     *
     * @throws Problem conflict
     */
    public void requireNotScored(RepWeek week) {
        TeamWeekKey key = week.key().teamWeek();
        if (writing() ? lock(week.key()) : find(key).map(TeamWeek::frozen).orElse(false)) {
            throw Problem.conflict("week.scored", key.week());
        }
    }

    private boolean lock(RepWeekKey key) {
        return Integer.valueOf(1).equals(repWeeks.lockedScored(key.toString()));
    }

    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
