package io.salesweek.week;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.engine.DecisionTables;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.TeamDefaults;
import io.salesweek.team.persistence.PersonRepository;
import io.salesweek.team.persistence.TeamRepository;
import io.salesweek.week.domain.SalesWeekStart;
import io.salesweek.week.persistence.RepWeekRepository;
import io.salesweek.week.persistence.TeamWeekRepository;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;

/** Another node that opens a team's week just when this one has seen that it is not open and asks who takes part. */
@TestComponent
record Elsewhere(
        Openings other,
        TeamWeekRepository teamWeeks,
        RepWeekRepository repWeeks,
        PersonRepository persons,
        TeamRepository teams,
        TeamDefaults defaults,
        Absences absences,
        WorkCalendars calendars,
        WorkingHours hours,
        DecisionTables tables,
        SalesWeekStart process,
        Clock clock,
        PlatformTransactionManager transactions) {

    Openings.Outcome openedMeanwhile(String team, Week week) {
        People people = new People(persons, teams, defaults, clock) {
            @Override
            public List<Person> members(String asked) {
                other.open(week, team(asked));
                return super.members(asked);
            }
        };
        Openings here = new Openings(
                teamWeeks, repWeeks, people, absences, calendars, hours, tables, process, clock, transactions);
        return here.open(week, people.team(team));
    }
}
