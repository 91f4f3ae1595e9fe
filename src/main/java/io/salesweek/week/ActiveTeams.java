package io.salesweek.week;

import io.salesweek.team.People;
import io.salesweek.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The teams whose weeks are opened. */
@Component
public class ActiveTeams {

    private final People people;
    private final Clock clock;

    ActiveTeams(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Teams with somebody active now, by id; where they are it may still be yesterday or already be tomorrow. */
    public List<Team> now() {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(today.minusDays(1), today.plusDays(1))
                .flatMap(day -> people.activeTeams(day).stream())
                .distinct()
                .sorted(Comparator.comparing(Team::id))
                .toList();
    }
}
