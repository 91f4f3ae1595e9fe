package io.salesweek.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesweek.faults.Sent.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a database, at rest, against what was sent to it. It knows tables and DOMAIN's formulas and shares no code with the application.
 */
final class Checker {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How often a form was applied, by the marker in its text. */
    private static final Map<String, String> APPLIED = Map.of(
            "propose-goals",
            "select count(distinct v.id) from goal_version v join goal g on g.goal_version = v.id where v.state = 'PROPOSED' and g.why = ?",
            "confirm-goals",
            "select count(*) from goal_version where state = 'RETURNED' and comment = ?",
            "submit-daily-report",
            "select count(*) from report_version where done = ?",
            "correct-daily-report",
            "select count(*) from report_version where done = ?",
            "hold-weekly-review",
            "select count(*) from team_review where minutes = ?",
            "give-feedback",
            "select count(*) from feedback where praise = ?",
            "acknowledge-feedback",
            "select count(*) from feedback where comment = ?",
            "approve-reward",
            "select count(*) from reward_step where comment = ?",
            "raise-risk",
            "select count(*) from risk where description = ?",
            "resolve-risk",
            "select count(*) from risk_event where text = ?");

    private final Connection database;
    private final List<Sent> log;
    private final Map<String, BigDecimal> deals;
    private final List<String> weeks;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param deals amounts by id, as they were sent in
     * @param weeks those that must be over
     */
    Checker(Connection database, List<Sent> log, Map<String, BigDecimal> deals, List<String> weeks) {
        this.database = database;
        this.log = log;
        this.deals = deals;
        this.weeks = weeks;
    }

    /** What does not hold; empty: nothing was lost, nothing happened twice, every week ended rightly. */
    List<String> findings() throws SQLException, IOException {
        findings.clear();
        forms();
        tasks();
        imports();
        cases();
        ends();
        scores();
        return List.copyOf(findings);
    }

    private void forms() throws SQLException {
        Map<String, Integer> ofTask = new HashMap<>();
        for (Sent sent : log) {
            String query = sent.marker() == null ? null : APPLIED.get(sent.form());
            if (query == null) {
                continue;
            }
            int times = number(query, sent.marker());
            switch (sent.outcome()) {
                case TAKEN -> find(times == 0, "lost: %s", sent);
                case REFUSED -> find(times > 0, "refused and kept: %s", sent);
                case UNKNOWN -> {}
            }
            find(times > 1, "applied %d times: %s", times, sent);
            if (sent.task() != null && ofTask.merge(sent.task(), times, Integer::sum) > 1) {
                find(true, "the same task done twice: %s", sent);
            }
        }
    }

    /** Whoever was told that a form was taken finds the task done. */
    private void tasks() throws SQLException {
        for (Sent sent : log) {
            if (sent.task() != null && sent.outcome() == Outcome.TAKEN) {
                int done = number(
                        "select count(*) from act_hi_taskinst where id_ = ? and end_time_ is not null and delete_reason_ = 'completed'",
                        sent.task());
                find(done != 1, "not done: %s", sent);
            }
        }
    }

    private void imports() throws SQLException {
        Map<String, BigDecimal> there = new HashMap<>();
        each("select id, amount from deal", row -> there.put(row.getString(1), row.getBigDecimal(2)));
        deals.forEach((id, amount) -> {
            BigDecimal kept = there.get(id);
            find(kept == null || kept.compareTo(amount) != 0, "deal %s: sent %s, kept %s", id, amount, kept);
        });
    }

    private void cases() throws SQLException {
        each(
                "select proc_def_key_, business_key_, count(*) from act_hi_procinst where business_key_ is not null"
                        + " and proc_def_key_ in ('sales-week', 'goal-setting', 'daily-reporting', 'weekly-review', 'feedback',"
                        + " 'reward-approval', 'risk-escalation') group by proc_def_key_, business_key_ having count(*) > 1",
                row -> find(true, "%d cases %s of %s", row.getInt(3), row.getString(1), row.getString(2)));
    }

    private void ends() throws SQLException {
        for (String week : weeks) {
            each(
                    "select team_week, state from team_week where week = '" + week + "' and state <> 'CLOSED'",
                    row -> find(true, "no end: %s is %s", row.getString(1), row.getString(2)));
            each(
                    "select r.rep_week from rep_week r where r.week = '" + week + "' and r.takes_part"
                            + " and not exists (select 1 from rep_score s where s.rep_week = r.rep_week)",
                    row -> find(true, "no score: %s", row.getString(1)));
            each(
                    "select proc_def_key_, business_key_ from act_hi_procinst where end_time_ is null and proc_def_key_ = 'sales-week'"
                            + " and business_key_ like '" + week + "/%'",
                    row -> find(true, "still running: %s of %s", row.getString(1), row.getString(2)));
        }
        each(
                "select incident_type_, activity_id_ from act_ru_incident",
                row -> find(true, "incident: %s at %s", row.getString(1), row.getString(2)));
        each(
                "select type_, handler_type_ from act_ru_job where retries_ = 0",
                row -> find(true, "no tries left: %s %s", row.getString(1), row.getString(2)));
    }

    private void scores() throws SQLException, IOException {
        for (String week : weeks) {
            List<String> reps = new ArrayList<>();
            each(
                    "select rep_week from rep_week where takes_part and week = '" + week + "'",
                    row -> reps.add(row.getString(1)));
            for (String rep : reps) {
                score(rep);
            }
        }
    }

    private void score(String rep) throws SQLException, IOException {
        BigDecimal goals = goalAttainment(rep);
        BigDecimal discipline = discipline(rep);
        BigDecimal plan = planCompletion(rep);
        BigDecimal score = goals == null
                ? null
                : goals.multiply(new BigDecimal(70))
                        .add(discipline.multiply(new BigDecimal(15)))
                        .add(plan.multiply(new BigDecimal(15)))
                        .setScale(1, RoundingMode.HALF_UP);
        String grade = score == null
                ? null
                : score.intValue() >= 95 ? "A" : score.intValue() >= 80 ? "B" : score.intValue() >= 60 ? "C" : "D";
        each(
                "select goal_attainment, discipline, plan_completion, score, grade from rep_score where rep_week = '"
                        + rep + "'",
                row -> {
                    same(rep, "goals", goals, row.getBigDecimal(1));
                    same(rep, "discipline", discipline, row.getBigDecimal(2));
                    same(rep, "plan", plan, row.getBigDecimal(3));
                    same(rep, "score", score, row.getBigDecimal(4));
                    find(
                            grade == null ? row.getString(5) != null : !grade.equals(row.getString(5)),
                            "grade of %s: %s, kept %s",
                            rep,
                            grade,
                            row.getString(5));
                });
    }

    private void same(String rep, String what, BigDecimal expected, BigDecimal kept) {
        boolean equal = expected == null ? kept == null : kept != null && expected.compareTo(kept) == 0;
        find(!equal, "%s of %s: %s, kept %s", what, rep, expected, kept);
    }

    private BigDecimal goalAttainment(String rep) throws SQLException, IOException {
        Map<String, BigDecimal> actuals = actuals(rep);
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        each(
                "select g.metric, g.target, g.weight from goal g join goal_version v on v.id = g.goal_version where v.rep_week = '"
                        + rep + "' and v.version = (select max(version) from goal_version where rep_week = '" + rep
                        + "')",
                row -> {
                    BigDecimal weight = row.getBigDecimal(3);
                    BigDecimal attained = actuals.getOrDefault(row.getString(1), BigDecimal.ZERO)
                            .divide(row.getBigDecimal(2), 4, RoundingMode.HALF_UP)
                            .min(new BigDecimal("1.5"));
                    sums[0] = sums[0].add(attained.multiply(weight));
                    sums[1] = sums[1].add(weight);
                });
        return sums[1].signum() == 0 ? null : sums[0].divide(sums[1], 4, RoundingMode.HALF_UP);
    }

    private Map<String, BigDecimal> actuals(String rep) throws SQLException, IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        each(
                "select r.numbers from report_version r where r.rep_week = '" + rep
                        + "' and r.version = (select max(l.version)"
                        + " from report_version l where l.rep_week = r.rep_week and l.on_day = r.on_day)",
                row -> numbers.add(row.getString(1)));
        for (String report : numbers) {
            JsonNode said = JSON.readTree(report);
            said.fields()
                    .forEachRemaining(number ->
                            sums.merge(number.getKey(), number.getValue().decimalValue(), BigDecimal::add));
        }
        each(
                "select d.amount from deal d, rep_week r join team_week t on t.team_week = r.team_week where r.rep_week = '"
                        + rep
                        + "' and d.owner = r.person and d.stage = 'won'"
                        + " and d.closed_on >= t.first_day and d.closed_on < t.first_day + interval '7' day",
                row -> sums.merge("revenueWon", row.getBigDecimal(1), BigDecimal::add));
        return sums;
    }

    private BigDecimal discipline(String rep) throws SQLException {
        int onTime = number("select count(*) from report_day where state = 'ON_TIME' and rep_week = ?", rep);
        int late = number("select count(*) from report_day where state = 'LATE' and rep_week = ?", rep);
        int due = number("select count(*) from report_day where state <> 'EXCUSED' and rep_week = ?", rep);
        return due == 0
                ? BigDecimal.ONE
                : new BigDecimal(late)
                        .multiply(new BigDecimal("0.5"))
                        .add(new BigDecimal(onTime))
                        .divide(new BigDecimal(due), 4, RoundingMode.HALF_UP);
    }

    private BigDecimal planCompletion(String rep) throws SQLException {
        int[] points = new int[2];
        each(
                "select i.urgent, i.important, (select count(*) from plan_mark m where m.plan_item = i.id) from plan_item i"
                        + " where i.position is not null and i.rep_week = '" + rep + "'",
                row -> {
                    int priority = 1 + (row.getBoolean(1) ? 1 : 0) + (row.getBoolean(2) ? 1 : 0);
                    points[0] += row.getInt(3) > 0 ? priority : 0;
                    points[1] += priority;
                });
        return points[1] == 0
                ? BigDecimal.ZERO
                : new BigDecimal(points[0]).divide(new BigDecimal(points[1]), 4, RoundingMode.HALF_UP);
    }

    private void find(boolean found, String what, Object... about) {
        if (found) {
            findings.add(what.formatted(about));
        }
    }

    private int number(String query, String about) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, about);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void each(String query, Row reading) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
