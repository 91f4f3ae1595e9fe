package io.salesweek.week;

import io.salesweek.calendar.WallClock;
import io.salesweek.calendar.Week;
import io.salesweek.team.People;
import io.salesweek.team.Team;
import io.salesweek.week.persistence.TeamWeekRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The weeks that open by themselves: each active team's on its Monday, the current one only. */
@Service
public class DueOpenings {

    private static final Logger LOG = LoggerFactory.getLogger(DueOpenings.class);

    /** Teams tried in one step: small enough for a job, large enough for weeks in which hardly any opens. */
    private static final int TRIED_AT_MOST = 50;

    private final Openings openings;
    private final ActiveTeams active;
    private final People people;
    private final TeamWeekRepository teamWeeks;
    private final WorkingHours hours;
    private final Clock clock;

    DueOpenings(
            Openings openings,
            ActiveTeams active,
            People people,
            TeamWeekRepository teamWeeks,
            WorkingHours hours,
            Clock clock) {
        this.openings = openings;
        this.active = active;
        this.people = people;
        this.teamWeeks = teamWeeks;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * How far a step came.
     *
     * @param lastTeam the last team tried, the next step goes on behind it; null: none was
     * @param more whether teams are left to try
     */
    public record Step(String lastTeam, boolean more) {}

    /** Opens the next due weeks of teams behind {@code lastTeam} (null: from the first one on), {@code atMost} of them. */
    public Step openNext(String lastTeam, int atMost) {
        Iterator<Team> due = due(lastTeam).iterator();
        String tried = lastTeam;
        int opened = 0;
        for (int count = 0; count < TRIED_AT_MOST && opened < atMost && due.hasNext(); count++) {
            Team team = due.next();
            tried = team.id();
            opened += open(team) ? 1 : 0;
        }
        return new Step(tried, due.hasNext());
    }

    /** A fault at one team's week must not keep the other teams' weeks shut; the next tick tries it again. */
    private boolean open(Team team) {
        try {
            return openings.open(currentWeek(team), team).state() == Openings.State.OPENED;
        } catch (RuntimeException e) {
            LOG.error("The week of team {} could not be opened", team.id(), e);
            return false;
        }
    }

    private List<Team> due(String lastTeam) {
        List<Team> candidates = active.now().stream()
                .filter(team -> lastTeam == null || team.id().compareTo(lastTeam) > 0)
                .filter(team -> !clock.instant().isBefore(openingOf(team)))
                .toList();
        Set<String> open =
                teamWeeks
                        .findByWeekIn(candidates.stream().map(this::currentWeek).collect(Collectors.toSet()))
                        .stream()
                        .map(week -> week.getId())
                        .collect(Collectors.toSet());
        return candidates.stream()
                .filter(team -> !open.contains(new TeamWeekKey(currentWeek(team), team.id()).toString()))
                .filter(team -> people.teamKnownAt(team.id(), openingOf(team)))
                .toList();
    }

    private Week currentWeek(Team team) {
        return Week.of(LocalDate.now(clock.withZone(team.zone())));
    }

    private Instant openingOf(Team team) {
        return WallClock.moment(currentWeek(team).monday(), hours.opening(), team.zone());
    }
}
