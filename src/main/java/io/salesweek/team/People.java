package io.salesweek.team;

import io.salesweek.problem.Problem;
import io.salesweek.team.domain.ReportingLine;
import io.salesweek.team.persistence.PersonEntity;
import io.salesweek.team.persistence.PersonRepository;
import io.salesweek.team.persistence.TeamEntity;
import io.salesweek.team.persistence.TeamRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and teams of the company, as imported. */
@Service
@Transactional(readOnly = true, noRollbackFor = Problem.class)
public class People {

    private final PersonRepository people;
    private final TeamRepository teams;
    private final TeamDefaults defaults;
    private final Clock clock;

    public People(PersonRepository people, TeamRepository teams, TeamDefaults defaults, Clock clock) {
        this.people = people;
        this.teams = teams;
        this.defaults = defaults;
        this.clock = clock;
    }

    public Optional<Person> find(String id) {
        return people.findById(id).map(PersonEntity::person);
    }

    /** @throws io.salesweek.problem.Problem not found */
    public Person get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("team.person.unknown", id));
    }

    /** What others call the person; an id that nobody has is told as it is. */
    public String nameOf(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** By id, in one query at most: a single one who was read in this transaction is not read again. */
    public Map<String, Person> byId(Collection<String> ids) {
        return OneOrMany.of(ids, id -> find(id).stream().toList(), many -> persons(people.withIds(many))).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Everybody, by id, active or not. */
    public List<Person> all() {
        return persons(people.everybody());
    }

    /** All people of a team, by id; active or not. */
    public List<Person> members(String team) {
        return persons(people.members(team));
    }

    public List<Person> withRole(Role role) {
        return persons(people.withRole(role));
    }

    public Optional<Team> findTeam(String id) {
        return teams.findById(id).map(team -> withManagers(List.of(team)).get(0));
    }

    /** @throws io.salesweek.problem.Problem not found */
    public Team team(String id) {
        return findTeam(id).orElseThrow(() -> Problem.notFound("team.unknown", id));
    }

    /** Every team, by id; without anybody active too. */
    public List<Team> teams() {
        return withManagers(teams.findAll(Sort.by("id")));
    }

    /** Teams with at least one person active on that day, by id. */
    public List<Team> activeTeams(LocalDate day) {
        return withManagers(teams.active(day));
    }

    /** Whether the team was there at that moment: one that came later starts with its next week. */
    public boolean teamKnownAt(String team, Instant moment) {
        // A team from the future was there before somebody set the clock back (a rehearsal).
        return teams.findById(team)
                .map(TeamEntity::createdAt)
                .filter(created -> !created.isAfter(moment) || created.isAfter(clock.instant()))
                .isPresent();
    }

    /** Everybody active on that day, by id. */
    public List<Person> active(LocalDate day) {
        return all().stream().filter(person -> person.activeOn(day)).toList();
    }

    /** The people whose manager by rule ({@link #managerOf}) this person is, by id; in a fixed number of queries. */
    public List<Person> reportsOf(String manager) {
        List<Person> candidates = persons(people.possibleReports(manager));
        Map<String, String> managers = managersOf(candidates);
        return candidates.stream()
                .filter(person -> manager.equals(managers.get(person.id())))
                .toList();
    }

    /** The rep's manager by rule: their own {@code manager}, else the team's; empty when there is none or it is the person. */
    public Optional<String> managerOf(String person) {
        return find(person).map(found -> managersOf(List.of(found)).get(person));
    }

    /** {@link #managerOf} for many people in a fixed number of queries; people without a manager are missing in the map. */
    public Map<String, String> managersOf(Collection<Person> persons) {
        Set<String> asked = persons.stream()
                .filter(person -> person.manager() == null && person.team() != null)
                .map(Person::team)
                .collect(Collectors.toSet());
        Map<String, Team> byId =
                OneOrMany.of(asked, id -> findTeam(id).stream().toList(), many -> withManagers(teams.findAllById(many)))
                        .stream()
                        .collect(Collectors.toMap(Team::id, Function.identity()));
        Map<String, String> managers = new LinkedHashMap<>();
        for (Person person : persons) {
            ReportingLine.managerOf(person, byId).ifPresent(manager -> managers.put(person.id(), manager));
        }
        return managers;
    }

    /** Whether {@code boss} stands anywhere above {@code person} in the reporting line (own manager first, team's manager included). */
    public boolean isAbove(String boss, String person) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = managerOf(person);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(boss)) {
                return true;
            }
            next = managerOf(next.get());
        }
        return false;
    }

    /** Today where the person works: in their team's zone, else their own. */
    public LocalDate today(String person) {
        ZoneId zone = find(person)
                .map(found ->
                        found.team() == null ? found.zone() : team(found.team()).zone())
                .orElse(defaults.timeZone());
        return LocalDate.now(clock.withZone(zone));
    }

    private List<Team> withManagers(List<TeamEntity> found) {
        Set<String> unnamed = found.stream()
                .map(TeamEntity::asImported)
                .filter(team -> team.manager() == null)
                .map(Team::id)
                .collect(Collectors.toSet());
        List<Person> leads = unnamed.isEmpty() ? List.of() : persons(people.managersAmong(unnamed));
        return found.stream()
                .map(TeamEntity::asImported)
                .map(team -> ReportingLine.withManager(team, leads, LocalDate.now(clock.withZone(team.zone()))))
                .toList();
    }

    private static List<Person> persons(Collection<PersonEntity> found) {
        return found.stream().map(PersonEntity::person).toList();
    }
}
