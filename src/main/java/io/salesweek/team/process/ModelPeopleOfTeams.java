package io.salesweek.team.process;

import io.salesweek.engine.ModelPeople;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people and roles that a diagram may name by their ids. */
@Component
class ModelPeopleOfTeams implements ModelPeople {

    private final People people;
    private final Clock clock;

    ModelPeopleOfTeams(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean isPerson(String id) {
        Optional<Person> person = people.find(id);
        return person.isPresent() && person.get().activeOn(LocalDate.now(clock));
    }

    @Override
    public boolean isGroup(String id) {
        return Stream.of(Role.values())
                .map(role -> Actors.engineGroup(role.code()))
                .anyMatch(id::equals);
    }

    @Override
    public boolean isTeam(String id) {
        // before the first teams are imported nobody can say
        return people.findTeam(id).isPresent() || people.teams().isEmpty();
    }
}
