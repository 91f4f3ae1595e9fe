package io.salesweek.risk;

import io.salesweek.calendar.WorkCalendars;
import io.salesweek.risk.domain.Deadlines;
import io.salesweek.team.People;
import io.salesweek.team.Team;
import io.salesweek.team.TeamDefaults;
import io.salesweek.week.WorkingHours;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The calendar and zone a risk's deadlines are in: its team's, without one the company's. */
@Component
class CaseDays {

    private final People people;
    private final WorkCalendars calendars;
    private final TeamDefaults defaults;
    private final WorkingHours hours;

    CaseDays(People people, WorkCalendars calendars, TeamDefaults defaults, WorkingHours hours) {
        this.people = people;
        this.calendars = calendars;
        this.defaults = defaults;
        this.hours = hours;
    }

    Deadlines of(String team) {
        Optional<Team> found = team == null ? Optional.empty() : people.findTeam(team);
        return new Deadlines(
                calendars.get(found.map(Team::calendar).orElse(defaults.calendar())),
                found.map(Team::zone).orElse(defaults.timeZone()),
                hours.end());
    }
}
