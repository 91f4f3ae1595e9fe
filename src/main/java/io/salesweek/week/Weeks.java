package io.salesweek.week;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.week.persistence.RepWeekEntity;
import io.salesweek.week.persistence.RepWeekRepository;
import io.salesweek.week.persistence.RepWeekRepository.FirstWeek;
import io.salesweek.week.persistence.TeamWeekEntity;
import io.salesweek.week.persistence.TeamWeekRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opened weeks: read by every feature, moved on by the processes. */
@Service
public class Weeks {

    /** How many weeks off directly before a week still count in it: DOMAIN.md, "Who takes part, and when a week opens". */
    private static final int WEEKS_OFF_AT_MOST = 4;

    /** Past weeks fetched beyond those asked for: the running one, and some that later absences emptied. */
    private static final int SPARE = 3;

    private final TeamWeekRepository teamWeeks;
    private final RepWeekRepository repWeeks;
    private final WeekReading reading;
    private final Clock clock;

    Weeks(TeamWeekRepository teamWeeks, RepWeekRepository repWeeks, WeekReading reading, Clock clock) {
        this.teamWeeks = teamWeeks;
        this.repWeeks = repWeeks;
        this.reading = reading;
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
        return past(person, week, atMost, before(Set.of(person), week, atMost));
    }

    /** The same for many rep weeks, each before its own week, in a fixed number of queries; a rep without any has an empty list. */
    public Map<RepWeek, List<RepWeek>> pastWeeks(Collection<RepWeek> weeks, int atMost) {
        List<String> ids = peopleByWeek(weeks).entrySet().stream()
                .flatMap(asked -> newestIds(asked.getValue(), asked.getKey(), atMost).stream())
                .distinct()
                .toList();
        List<RepWeek> loaded = reading.repWeeks(repWeeks.findByIdIn(ids));
        return byRepWeek(weeks, week -> past(week.key().person(), week.key().week(), atMost, loaded));
    }

    private List<RepWeek> before(Collection<String> people, Week week, int atMost) {
        return reading.repWeeks(repWeeks.findByIdIn(newestIds(people, week, atMost)));
    }

    private List<String> newestIds(Collection<String> people, Week week, int atMost) {
        return repWeeks.newestBefore(people, week.toString(), atMost + SPARE);
    }

    private List<RepWeek> past(String person, Week week, int atMost, List<RepWeek> loaded) {
        return loaded.stream()
                .filter(past ->
                        past.key().person().equals(person) && past.key().week().compareTo(week) < 0)
                .filter(past -> past.takesPart() && over(past))
                .sorted(comparing((RepWeek past) -> past.key().week()).reversed())
                .limit(atMost)
                .toList();
    }

    private boolean over(RepWeek past) {
        return LocalDate.now(clock.withZone(past.teamWeek().zone()))
                .isAfter(past.key().week().sunday());
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
        Map<Week, Set<String>> asked = peopleByWeek(weeks);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Set<String> people = people(weeks);
        Week from = asked.keySet().stream()
                .min(comparing(Week::monday))
                .orElseThrow()
                .plusWeeks(-WEEKS_OFF_AT_MOST);
        Week to = asked.keySet().stream().max(comparing(Week::monday)).orElseThrow();
        Map<String, Set<Week>> workedWeeks =
                reading.repWeeks(repWeeks.findByPersonInAndWeekBetween(people, from, to)).stream()
                        .filter(RepWeek::takesPart)
                        .map(RepWeek::key)
                        .collect(groupingBy(RepWeekKey::person, mapping(RepWeekKey::week, toSet())));
        Map<String, Week> first =
                repWeeks.firstWeeks(people).stream().collect(toMap(FirstWeek::getPerson, FirstWeek::getWeek));
        return byRepWeek(weeks, week -> {
            String person = week.key().person();
            return countedDays(week.key().week(), first.get(person), workedWeeks.getOrDefault(person, Set.of()));
        });
    }

    private static Period countedDays(Week week, Week first, Set<Week> worked) {
        Week from = week;
        if (first != null && first.compareTo(week) < 0) {
            for (int off = 0; off < WEEKS_OFF_AT_MOST && !worked.contains(from.previous()); off++) {
                from = from.previous();
            }
        }
        return new Period(from.monday(), week.sunday());
    }

    private static Map<Week, Set<String>> peopleByWeek(Collection<RepWeek> weeks) {
        return weeks.stream()
                .map(RepWeek::key)
                .collect(groupingBy(RepWeekKey::week, mapping(RepWeekKey::person, toSet())));
    }

    private static Set<String> people(Collection<RepWeek> weeks) {
        return weeks.stream().map(week -> week.key().person()).collect(toSet());
    }

    private static <T> Map<RepWeek, T> byRepWeek(Collection<RepWeek> weeks, Function<RepWeek, T> value) {
        return weeks.stream().distinct().collect(toMap(Function.identity(), value));
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
     * that one has ended, and the other way round.
     *
     * @throws Problem conflict
     */
    public void requireNotScored(RepWeek week) {
        TeamWeekKey key = week.key().teamWeek();
        if (writing() ? lock(key) : find(key).map(TeamWeek::frozen).orElse(false)) {
            throw Problem.conflict("week.scored", key.week());
        }
    }

    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
