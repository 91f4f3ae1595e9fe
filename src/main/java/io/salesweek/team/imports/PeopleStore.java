package io.salesweek.team.imports;

import io.salesweek.imports.Outcome;
import io.salesweek.security.AccountChanged;
import io.salesweek.team.AbsencesChanged;
import io.salesweek.team.Person;
import io.salesweek.team.PersonLeaves;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import io.salesweek.team.Team.MemberView;
import io.salesweek.team.Team.ReviewAt;
import io.salesweek.team.TeamDefaults;
import io.salesweek.team.persistence.PersonEntity;
import io.salesweek.team.persistence.PersonRepository;
import io.salesweek.team.persistence.TeamEntity;
import io.salesweek.team.persistence.TeamRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores people and the teams that only their rows name; tells whoever keeps the accounts. */
@Component
class PeopleStore {

    private final EntityManager entities;
    private final PersonRepository people;
    private final TeamRepository teams;
    private final TeamDefaults defaults;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleStore(
            EntityManager entities,
            PersonRepository people,
            TeamRepository teams,
            TeamDefaults defaults,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.teams = teams;
        this.defaults = defaults;
        this.events = events;
        this.clock = clock;
    }

    /** @param zones of teams that are not there yet, by id */
    List<Outcome> write(List<Person> rows, Map<String, ZoneId> zones) {
        makeTeams(rows, zones);
        Map<String, PersonEntity> stored = people
                .withIds(rows.stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.toMap(PersonEntity::id, Function.identity()));
        return rows.stream()
                .map(person -> write(person, stored.get(person.id())))
                .toList();
    }

    private Outcome write(Person person, PersonEntity stored) {
        if (stored != null && stored.person().equals(person)) {
            return Outcome.UNCHANGED;
        }
        if (stored == null) {
            entities.persist(new PersonEntity(person));
        } else {
            stored.set(person);
        }
        events.publishEvent(account(person));
        tellLeaving(person);
        return stored == null ? Outcome.NEW : Outcome.UPDATED;
    }

    /** Whose days off follow from another first or last day in the company. */
    void tellAbsences(Set<String> people) {
        if (!people.isEmpty()) {
            events.publishEvent(new AbsencesChanged(Set.copyOf(people)));
        }
    }

    private void tellLeaving(Person person) {
        boolean leaves =
                person.activeTo() != null && !person.activeTo().isBefore(LocalDate.now(clock.withZone(person.zone())));
        if (leaves) {
            events.publishEvent(new PersonLeaves(person.id(), person.activeTo()));
        }
    }

    private void makeTeams(List<Person> rows, Map<String, ZoneId> zones) {
        Set<String> named =
                rows.stream().map(Person::team).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> known =
                teams.findAllById(named).stream().map(TeamEntity::id).collect(Collectors.toSet());
        named.stream()
                .filter(team -> !known.contains(team))
                .sorted()
                .map(team -> new Team(
                        team,
                        team,
                        null,
                        zones.get(team),
                        defaults.calendar(),
                        false,
                        ReviewAt.CLOSE,
                        MemberView.PROGRESS))
                .forEach(team -> entities.persist(new TeamEntity(team, clock.instant())));
        entities.flush();
    }

    /** A person's first and last day are days where they are. */
    private static AccountChanged account(Person person) {
        LocalDate last = person.activeTo();
        return new AccountChanged(
                person.id(),
                person.name(),
                person.email(),
                person.language().toLanguageTag(),
                person.roles().stream().map(Role::code).collect(Collectors.toSet()),
                person.activeFrom() == null
                        ? null
                        : person.activeFrom().atStartOfDay(person.zone()).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(person.zone()).toInstant());
    }
}
