package io.salesweek.risk;

import io.salesweek.imports.Imports;
import io.salesweek.team.TeamSlice.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Team east with two reps, their manager and a director, afresh; a clock to turn. */
final class RiskCompany {

    private final JdbcTemplate jdbc;
    private final Imports imports;
    private final TestClock clock;

    RiskCompany(JdbcTemplate jdbc, Imports imports, TestClock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.clock = clock;
        jdbc.update("update team set manager = null");
        jdbc.update("update person set manager = null, team = null");
        for (String table : new String[] {
            "risk_event",
            "risk",
            "report_version",
            "report_day",
            "goal",
            "goal_version",
            "rep_week",
            "team_week",
            "objective",
            "deal",
            "account",
            "product",
            "absence",
            "person_role",
            "person",
            "team"
        }) {
            jdbc.update("delete from " + table);
        }
        itIs("2026-11-23T09:00");
    }

    static RiskCompany usual(JdbcTemplate jdbc, Imports imports, TestClock clock) {
        RiskCompany company = new RiskCompany(jdbc, imports, clock);
        company.send(
                "people",
                "id,name,role,team,manager",
                "lihua,李华,director,,",
                "hanmeimei,韩梅梅,manager,east,lihua",
                "lilei,李雷,rep,east,",
                "wangwei,王伟,rep,east,");
        company.send("teams", "id,name,manager", "east,华东,hanmeimei");
        return company;
    }

    /** In Shanghai. */
    void itIs(String local) {
        clock.now =
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    void send(String kind, String... lines) {
        var result = imports.run(
                kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH);
        if (!result.rejected().isEmpty()) {
            throw new AssertionError("Rejected: " + result.rejected());
        }
    }

    void away(String person, String standIn) {
        send(
                "absences",
                "person,from,to,kind,standIn",
                person + ",2026-11-01,2026-12-31,leave," + (standIn == null ? "" : standIn));
    }

    int rows(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }
}
