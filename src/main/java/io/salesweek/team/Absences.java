package io.salesweek.team;

import io.salesweek.problem.Problem;
import io.salesweek.team.Absence.Source;
import io.salesweek.team.persistence.AbsenceEntity;
import io.salesweek.team.persistence.AbsenceRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when, and who stands in. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class Absences {

    /** An absence goes on for at most this many days; a longer one is somebody who left. */
    public static final int LONGEST_DAYS = 366;

    private final AbsenceRepository absences;
    private final People people;
    private final Clock clock;

    public Absences(AbsenceRepository absences, People people, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Days from–to (inclusive) on which the person is away, whoever recorded it; days before their first and after their last one in the
     * company too: there is no task for them then.
     */
    @Transactional(readOnly = true)
    public Set<LocalDate> daysOff(String person, LocalDate from, LocalDate to) {
        return daysOff(List.of(person), from, to).getOrDefault(person, Set.of());
    }

    /** The same for many people, in one query; people without an absence are missing in the map. */
    @Transactional(readOnly = true)
    public Map<String, Set<LocalDate>> daysOff(Collection<String> people, LocalDate from, LocalDate to) {
        return days(people, from, to, absence -> true);
    }

    /** Only the days a manager or an import recorded (first and last day in the company included): those lower a quota. */
    @Transactional(readOnly = true)
    public Map<String, Set<LocalDate>> daysOffRecordedByOthers(
            Collection<String> people, LocalDate from, LocalDate to) {
        return days(people, from, to, absence -> absence.source() != Source.SELF);
    }

    /** The stand-in of a person who is away that day; of several the one recorded last. */
    @Transactional(readOnly = true)
    public Optional<String> standIn(String person, LocalDate day) {
        return absences.between(List.of(person), day, day).stream()
                .map(entity -> entity.absence().standIn())
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** What is recorded for these people that has not ended before that day, by first day; in one query. */
    @Transactional(readOnly = true)
    public List<Absence> recorded(Collection<String> people, LocalDate from) {
        return absences.between(people, from, from.plusDays(2L * LONGEST_DAYS)).stream()
                .map(AbsenceEntity::absence)
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::person))
                .toList();
    }

    /** Whom this person stands in for that day: they see what the absent one sees. */
    @Transactional(readOnly = true)
    public Set<String> standsInFor(String person, LocalDate day) {
        return absences.stoodInFor(person, day).stream()
                .map(entity -> entity.absence().person())
                .collect(Collectors.toSet());
    }

    /** Whose eyes this person sees with today: their own, and those of whom they stand in for. */
    @Transactional(readOnly = true)
    public Set<String> seesAs(String person) {
        Set<String> eyes = new HashSet<>(standsInFor(person, people.today(person)));
        eyes.add(person);
        return eyes;
    }

    /** Whether somebody stands above the person in the reporting line, or stands in today for who does; nobody leads themselves. */
    @Transactional(readOnly = true)
    public boolean leads(String by, String person) {
        return !by.equals(person) && seesAs(by).stream().anyMatch(each -> people.isAbove(each, person));
    }

    /** Whom this person manages by rule, and today those whose manager they stand in for; by id, without themselves. */
    @Transactional(readOnly = true)
    public List<Person> ledBy(String manager) {
        return seesAs(manager).stream()
                .flatMap(each -> people.reportsOf(each).stream())
                .filter(person -> !person.id().equals(manager))
                .distinct()
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    /**
     * Who may record which days: people their own from today on; their manager, those above and who stands in for them, any days.
     *
     * @param by the id of who records
     * @throws Problem bad field {@code person} or {@code from}; forbidden
     */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public void requireMayRecord(String person, LocalDate from, String by) {
        if (people.find(person).isEmpty()) {
            throw Problem.badField("person", "team.person.unknown", person);
        }
        LocalDate today = people.today(person);
        boolean own = by.equals(person);
        if (!leads(by, person) && !own) {
            throw Problem.forbidden("team.absence.notYours");
        }
        if (own && from.isBefore(today)) {
            throw Problem.badField("from", "team.absence.past");
        }
    }

    /**
     * Keeps an absence; one of the same person and first day is replaced. Who may record which days the caller has checked ({@link
     * #requireMayRecord}).
     *
     * @param kind {@code leave}, {@code sick} or {@code training}
     * @param standIn who acts meanwhile, or null
     * @param by who records it: the person, or their manager (then the days lower the quota)
     * @throws Problem bad field {@code to}, {@code kind} or {@code standIn}; conflict when the person would change what others recorded
     */
    public void record(String person, LocalDate from, LocalDate to, String kind, String standIn, String by) {
        requirePeriod(from, to);
        requireStandIn(person, standIn);
        Source source = by.equals(person) ? Source.SELF : Source.MANAGER;
        Absence wanted = new Absence(person, from, to, kind(kind), standIn, source, by, clock.instant());
        Optional<AbsenceEntity> stored = absences.findByPersonAndFromDay(person, from);
        stored.ifPresent(entity -> requireOwn(entity, by));
        stored.ifPresentOrElse(entity -> entity.set(wanted), () -> absences.save(new AbsenceEntity(wanted)));
    }

    /** Takes back what was recorded from that first day on, whoever recorded it; false when nothing was. */
    public boolean withdraw(String person, LocalDate from) {
        Optional<AbsenceEntity> stored = absences.findByPersonAndFromDay(person, from);
        stored.ifPresent(absences::delete);
        return stored.isPresent();
    }

    /**
     * As {@link #withdraw(String, LocalDate)}, but nobody takes back days of their own that others recorded.
     *
     * @throws Problem conflict
     */
    public boolean withdraw(String person, LocalDate from, String by) {
        absences.findByPersonAndFromDay(person, from).ifPresent(entity -> requireOwn(entity, by));
        return withdraw(person, from);
    }

    private static void requirePeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.badField("to", "team.absence.order");
        }
        if (!to.isBefore(from.plusDays(LONGEST_DAYS))) {
            throw Problem.badField("to", "team.absence.long", LONGEST_DAYS);
        }
    }

    private void requireStandIn(String person, String standIn) {
        if (standIn == null) {
            return;
        }
        if (standIn.equals(person)) {
            throw Problem.badField("standIn", "team.absence.self");
        }
        if (people.find(standIn)
                .filter(found -> found.activeOn(people.today(standIn)))
                .isEmpty()) {
            throw Problem.badField("standIn", "team.person.unknown", standIn);
        }
    }

    private static AbsenceKind kind(String code) {
        AbsenceKind kind = AbsenceKind.byCode().get(code);
        if (kind == null) {
            throw Problem.badField("kind", "team.absence.kind");
        }
        return kind;
    }

    /** Otherwise people could shorten or stretch days that lower their quota. */
    private static void requireOwn(AbsenceEntity stored, String by) {
        Absence absence = stored.absence();
        if (by.equals(absence.person()) && absence.source() != Source.SELF) {
            throw Problem.conflict("team.absence.recordedByOthers");
        }
    }

    private Map<String, Set<LocalDate>> days(
            Collection<String> people, LocalDate from, LocalDate to, Predicate<Absence> counted) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        if (people.isEmpty()) {
            return days;
        }
        absences.between(people, from, to).stream()
                .map(AbsenceEntity::absence)
                .filter(counted)
                .forEach(absence -> add(days, absence.person(), within(absence, from, to)));
        this.people.byId(people).values().forEach(person -> add(days, person.id(), inactive(person, from, to)));
        return days;
    }

    private static void add(Map<String, Set<LocalDate>> days, String person, List<LocalDate> more) {
        if (!more.isEmpty()) {
            days.computeIfAbsent(person, id -> new TreeSet<>()).addAll(more);
        }
    }

    private static List<LocalDate> within(Absence absence, LocalDate from, LocalDate to) {
        LocalDate first = absence.from().isBefore(from) ? from : absence.from();
        LocalDate last = absence.to().isAfter(to) ? to : absence.to();
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static List<LocalDate> inactive(Person person, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !person.activeOn(day))
                .toList();
    }
}
