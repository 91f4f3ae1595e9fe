package io.salesweek.team;

import io.salesweek.problem.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person a task belongs to: DOMAIN.md, "Who acts". */
@Service
@Transactional(readOnly = true, noRollbackFor = Problem.class)
public class WhoActs {

    /** Whose group a task becomes at the end of the manager line, the first that has anybody eligible. */
    private static final List<Role> TOP = List.of(Role.DIRECTOR, Role.FINANCE, Role.ADMIN);

    private final People people;
    private final Absences absences;
    private final ObjectProvider<Administrators> administrators;

    public WhoActs(People people, Absences absences, ObjectProvider<Administrators> administrators) {
        this.people = people;
        this.absences = absences;
        this.administrators = administrators;
    }

    /** One person ({@code assignee}) or a group ({@code group}: a role's code); exactly one of them is set. */
    public record Actor(String assignee, String group) {}

    /**
     * The same, and whom the rule led to.
     *
     * @param named the person the task is meant for; another {@code assignee} stands in for them; null for a group
     */
    public record Acting(String named, String assignee, String group) {

        Actor actor() {
            return new Actor(assignee, group);
        }
    }

    /**
     * The manager of a rep, their stand-in when away on that day, up the line when not eligible.
     *
     * @param concerned whom the case is about; neither they nor their stand-in for them are eligible
     * @param excluded further people who may not act
     * @throws io.salesweek.problem.Problem conflict, when nobody is left
     */
    public Actor forManagerOf(String concerned, LocalDate day, Set<String> excluded) {
        Set<String> barred = new HashSet<>(excluded);
        barred.add(concerned);
        return upFrom(people.managerOf(concerned).orElse(null), day, barred).actor();
    }

    /**
     * The person named, their stand-in when away on that day, up the line when not eligible, at its end a group.
     *
     * @param named null: the end of the line
     * @param barred who may not act, nor anybody for them
     * @throws io.salesweek.problem.Problem conflict, when nobody is left
     */
    public Acting upFrom(String named, LocalDate day, Set<String> barred) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.ofNullable(named);
        while (next.isPresent() && seen.add(next.get())) {
            Optional<String> acting = acting(next.get(), day, barred);
            if (acting.isPresent()) {
                return new Acting(next.get(), acting.get(), null);
            }
            next = people.managerOf(next.get());
        }
        return group(TOP, day, barred).orElseThrow(() -> Problem.conflict("team.nobody"));
    }

    /**
     * Anybody eligible with this role, as a group; without one, whoever stands at the end of every line.
     *
     * @throws io.salesweek.problem.Problem conflict, when nobody is left
     */
    public Acting anyOf(Role role, LocalDate day, Set<String> barred) {
        return group(List.of(role), day, barred)
                .or(() -> group(TOP, day, barred))
                .orElseThrow(() -> Problem.conflict("team.nobody"));
    }

    /** Whether the person, active on that day, is one of the group's. */
    public boolean isOneOf(String group, String person, LocalDate day) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(group))
                .anyMatch(role -> active(role, day).contains(person));
    }

    /** Who acts for the manager of a team (its weekly review): the manager, their stand-in when away; nobody is excluded. */
    public Actor forTeam(String team, LocalDate day) {
        return upFrom(people.team(team).manager(), day, Set.of()).actor();
    }

    /**
     * The person named, their stand-in when away, up their line when not eligible.
     *
     * @param named null: nobody in particular, so that it becomes a group's
     * @throws io.salesweek.problem.Problem conflict, when nobody is left
     */
    public Actor forPerson(String named, LocalDate day, Set<String> excluded) {
        return upFrom(named, day, excluded).actor();
    }

    /** The first director above a person, their stand-in when away, up the line when not eligible; none above: any director. */
    public Actor forDirectorAbove(String person, LocalDate day, Set<String> excluded) {
        Set<String> barred = new HashSet<>(excluded);
        barred.add(person);
        return upFrom(directorAbove(person).orElse(null), day, barred).actor();
    }

    /** The first director above a person, present or not. */
    public Optional<String> directorAbove(String person) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = people.managerOf(person);
        while (next.isPresent() && !isDirector(next.get()) && seen.add(next.get())) {
            next = people.managerOf(next.get());
        }
        return next.filter(this::isDirector);
    }

    private boolean isDirector(String person) {
        return people.find(person).filter(found -> found.is(Role.DIRECTOR)).isPresent();
    }

    /** The named person, or who stands in on that day; empty when that is nobody eligible. */
    private Optional<String> acting(String named, LocalDate day, Set<String> barred) {
        if (!eligible(named, day, barred)) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        String present = named;
        while (isAway(present, day)) {
            seen.add(present);
            Optional<String> standIn = absences.standIn(present, day).filter(id -> isActive(id, day));
            if (standIn.isEmpty() || seen.contains(standIn.get())) {
                // Nobody stands in, or only people who are away themselves: it stays with the person named.
                return Optional.of(named);
            }
            if (barred.contains(standIn.get())) {
                return Optional.empty();
            }
            present = standIn.get();
        }
        return Optional.of(present);
    }

    private Optional<Acting> group(List<Role> roles, LocalDate day, Set<String> barred) {
        return roles.stream()
                .filter(role -> !barred.containsAll(active(role, day)))
                .findFirst()
                .map(role -> new Acting(null, null, role.code()));
    }

    private Set<String> active(Role role, LocalDate day) {
        Set<String> active = people.withRole(role).stream()
                .filter(person -> person.activeOn(day))
                .map(Person::id)
                .collect(Collectors.toSet());
        if (role == Role.ADMIN) {
            administrators.stream()
                    .flatMap(all -> all.ids().stream())
                    .filter(id -> people.find(id).isEmpty())
                    .forEach(active::add);
        }
        return active;
    }

    private boolean eligible(String person, LocalDate day, Set<String> barred) {
        return !barred.contains(person) && isActive(person, day);
    }

    private boolean isActive(String person, LocalDate day) {
        return people.find(person).filter(found -> found.activeOn(day)).isPresent();
    }

    private boolean isAway(String person, LocalDate day) {
        return !absences.daysOff(person, day, day).isEmpty();
    }
}
