package io.salesweek.goal;

import io.salesweek.calendar.Week;
import io.salesweek.imports.Imports;
import io.salesweek.week.RepWeekKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opened weeks of the rep lilei in team east, without their processes. */
public final class RepWeeks {

    private static final List<String> FACTS = List.of(
            "plan_mark",
            "plan_item",
            "goal_verdict",
            "goal",
            "goal_version",
            "report_day",
            "report_version",
            "help_request",
            "rep_score",
            "feedback",
            "talk",
            "action_item",
            "review_point",
            "team_review",
            "absence",
            "rep_week",
            "team_week");

    private final JdbcTemplate jdbc;

    public RepWeeks(JdbcTemplate jdbc, Imports imports) {
        this.jdbc = jdbc;
        for (String table : FACTS) {
            jdbc.update("delete from " + table);
        }
        String people = "id,name,role,team\nhanmeimei,韩梅梅,manager,east\nlilei,李雷,rep,east";
        imports.run("people", people.getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH);
    }

    public RepWeekKey open(String week) {
        String team = week + "/east";
        jdbc.update(
                "insert into team_week (team_week, week, team, zone, calendar, review_at, first_day, decision_versions, opened_at, state)"
                        + " values (?, ?, 'east', 'Asia/Shanghai', 'cn', 'CLOSE', ?, '', current_timestamp, 'PLANNING')",
                team,
                week,
                Week.parse(week).monday());
        return join(week, "lilei", "李雷");
    }

    /** Another rep of an open week. */
    public RepWeekKey join(String week, String person, String name) {
        String team = week + "/east";
        jdbc.update(
                "insert into rep_week (rep_week, team_week, week, person, name, takes_part) values (?, ?, ?, ?, ?, true)",
                team + "/" + person,
                team,
                week,
                person,
                name);
        return RepWeekKey.parse(team + "/" + person);
    }
}
