package io.salesweek.team.imports;

import io.salesweek.team.Person;
import io.salesweek.team.ReportingLinesChanged;
import io.salesweek.team.Team;
import io.salesweek.team.TeamDefaults;
import io.salesweek.team.domain.Lines;
import io.salesweek.team.persistence.PersonEntity;
import io.salesweek.team.persistence.PersonRepository;
import io.salesweek.team.persistence.TeamEntity;
import io.salesweek.team.persistence.TeamRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Compares the company's reporting lines before and after an import, and tells which managers were replaced. */
@Component
class LineKeeper {

    private final PersonRepository people;
    private final TeamRepository teams;
    private final TeamDefaults defaults;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LineKeeper(
            PersonRepository people,
            TeamRepository teams,
            TeamDefaults defaults,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.defaults = defaults;
        this.events = events;
        this.clock = clock;
    }

    /** The lines as they are before the import. */
    Watch begin() {
        return new Watch(lines());
    }

    private Lines lines() {
        List<Person> everybody =
                people.everybody().stream().map(PersonEntity::person).toList();
        List<Team> all = teams.findAll().stream().map(TeamEntity::asImported).toList();
        return Lines.of(everybody, all, LocalDate.now(clock.withZone(defaults.timeZone())));
    }

    /** One import's view of the lines. */
    final class Watch {

        private final Lines before;

        private Watch(Lines before) {
            this.before = before;
        }

        /** @param ended people of the file whose last day is over */
        void tell(Set<String> ended) {
            Lines after = lines();
            ReportingLinesChanged changed = new ReportingLinesChanged(
                    Lines.replaced(before.managers(), after.managers()),
                    Lines.replaced(before.teamManagers(), after.teamManagers()),
                    Set.copyOf(ended));
            if (!changed.isEmpty()) {
                events.publishEvent(changed);
            }
        }
    }
}
