package io.salesweek.team.imports;

import io.salesweek.calendar.WorkCalendars;
import io.salesweek.imports.Column;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.team.Team;
import io.salesweek.team.TeamDefaults;
import io.salesweek.team.persistence.PersonRepository;
import io.salesweek.team.persistence.TeamEntity;
import io.salesweek.team.persistence.TeamRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Teams: CONTRACT.md, "CSV". */
@Component
class TeamsImport implements ImportKind<Team> {

    private final TeamRepository teams;
    private final PersonRepository people;
    private final EntityManager entities;
    private final LineKeeper lines;
    private final TeamDefaults defaults;
    private final WorkCalendars calendars;
    private final Clock clock;

    TeamsImport(
            TeamRepository teams,
            PersonRepository people,
            EntityManager entities,
            LineKeeper lines,
            TeamDefaults defaults,
            WorkCalendars calendars,
            Clock clock) {
        this.teams = teams;
        this.people = people;
        this.entities = entities;
        this.lines = lines;
        this.defaults = defaults;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.optional("name"),
                Column.optional("manager"),
                Column.optional("timeZone"),
                Column.optional("calendar"),
                Column.optional("everyGoalSeen"),
                Column.optional("reviewAt"),
                Column.optional("memberView"));
    }

    @Override
    public Set<String> roles() {
        return Set.of("admin");
    }

    @Override
    public ImportSession<Team> begin(String by) {
        Map<String, Team> stored = teams.findAll().stream()
                .map(TeamEntity::asImported)
                .collect(Collectors.toMap(Team::id, Function.identity()));
        TeamReader reader = new TeamReader(stored, people.ids(), calendars.ids(), defaults);
        return new TeamsSession(reader, teams, entities, lines.begin(), clock);
    }
}
