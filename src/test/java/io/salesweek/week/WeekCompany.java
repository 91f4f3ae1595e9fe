package io.salesweek.week;

import io.salesweek.calendar.Week;
import io.salesweek.imports.Imports;
import io.salesweek.team.Company;
import io.salesweek.team.People;
import io.salesweek.team.TeamSlice;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Team east (three reps and their manager) and north (one rep) in Shanghai, and a clock to turn. */
@TestComponent
class WeekCompany {

    static final Week W48 = Week.parse("2026-W48");

    private final JdbcTemplate jdbc;
    private final Imports imports;
    private final People people;
    private final Openings openings;
    private final TeamSlice.TestClock clock;

    WeekCompany(JdbcTemplate jdbc, Imports imports, People people, Openings openings, TeamSlice.TestClock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    /** Afresh, imported on Sunday noon. */
    Company begin() {
        jdbc.update("delete from rep_week");
        jdbc.update("delete from team_week");
        Company.clear(jdbc);
        itIs("2026-11-22T12:00");
        Company company = new Company(imports);
        company.people(
                "id,name,role,team",
                "hanmeimei,韩梅梅,manager,east",
                "lilei,李雷,rep,east",
                "wangwei,王伟,rep,east",
                "zhaomin,赵敏,rep,east",
                "zhangqiang,张强,manager;rep,north");
        return company;
    }

    /** In Shanghai. */
    void itIs(String local) {
        clock.now =
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    Openings.Outcome open(String team, Week week) {
        return openings.open(week, people.team(team));
    }

    TeamWeekKey opened(String team, Week week) {
        open(team, week);
        return new TeamWeekKey(week, team);
    }
}
