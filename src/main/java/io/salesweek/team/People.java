package io.salesweek.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The people and teams of the company, as imported. */
@Service
public class People {

    public Optional<Person> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** @throws io.salesweek.problem.Problem not found */
    public Person get(String id) {
        throw new UnsupportedOperationException();
    }

    /** By id, in one query. */
    public Map<String, Person> byId(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    /** All people of a team, by id; active or not. */
    public List<Person> members(String team) {
        throw new UnsupportedOperationException();
    }

    public List<Person> withRole(Role role) {
        throw new UnsupportedOperationException();
    }

    public Optional<Team> findTeam(String id) {
        throw new UnsupportedOperationException();
    }

    /** @throws io.salesweek.problem.Problem not found */
    public Team team(String id) {
        throw new UnsupportedOperationException();
    }

    /** Teams with at least one person active on that day, by id. */
    public List<Team> activeTeams(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Whether the team was there at that moment: one that came later starts with its next week. */
    public boolean teamKnownAt(String team, Instant moment) {
        throw new UnsupportedOperationException();
    }

    /** Everybody active on that day, by id. */
    public List<Person> active(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The people whose manager by rule ({@link #managerOf}) this person is, by id; in a fixed number of queries. */
    public List<Person> reportsOf(String manager) {
        throw new UnsupportedOperationException();
    }

    /** The rep's manager by rule: their own {@code manager}, else the team's; empty when there is none or it is the person. */
    public Optional<String> managerOf(String person) {
        throw new UnsupportedOperationException();
    }

    /** Whether {@code boss} stands anywhere above {@code person} in the reporting line (own manager first, team's manager included). */
    public boolean isAbove(String boss, String person) {
        throw new UnsupportedOperationException();
    }
}
