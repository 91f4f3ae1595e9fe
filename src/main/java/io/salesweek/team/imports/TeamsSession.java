package io.salesweek.team.imports;

import io.salesweek.imports.ImportSession;
import io.salesweek.imports.Outcome;
import io.salesweek.imports.Row;
import io.salesweek.team.Team;
import io.salesweek.team.persistence.TeamEntity;
import io.salesweek.team.persistence.TeamRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One file of teams. */
final class TeamsSession implements ImportSession<Team> {

    private final TeamReader reader;
    private final TeamRepository teams;
    private final EntityManager entities;
    private final LineKeeper.Watch lines;
    private final Clock clock;

    TeamsSession(TeamReader reader, TeamRepository teams, EntityManager entities, LineKeeper.Watch lines, Clock clock) {
        this.reader = reader;
        this.teams = teams;
        this.entities = entities;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public Team read(Row row) {
        return reader.read(row);
    }

    @Override
    public String key(Team team) {
        return team.id();
    }

    @Override
    public List<Outcome> write(List<Team> rows) {
        Map<String, TeamEntity> stored = teams
                .findAllById(rows.stream().map(Team::id).toList())
                .stream()
                .collect(Collectors.toMap(TeamEntity::id, Function.identity()));
        return rows.stream().map(team -> write(team, stored.get(team.id()))).toList();
    }

    @Override
    public void finish() {
        lines.tell(Set.of());
    }

    private Outcome write(Team team, TeamEntity stored) {
        if (stored == null) {
            entities.persist(new TeamEntity(team, clock.instant()));
            return Outcome.NEW;
        }
        if (stored.asImported().equals(team)) {
            return Outcome.UNCHANGED;
        }
        stored.set(team);
        return Outcome.UPDATED;
    }
}
