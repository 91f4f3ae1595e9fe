package io.salesweek.faults;

import io.salesweek.faults.Sent.Outcome;
import java.util.List;

/**
 * A bug as it would show in the database, to try the checker with.
 *
 * @param finding what the checker must say of it
 */
record PlantedBug(String sql, String finding) {

    static List<PlantedBug> all(List<Sent> log) {
        Sent report = log.stream()
                .filter(sent -> sent.outcome() == Outcome.TAKEN && sent.form().equals("submit-daily-report"))
                .findFirst()
                .orElseThrow();
        return List.of(
                new PlantedBug("delete from report_version where done = '" + report.marker() + "'", "lost"),
                new PlantedBug(
                        "insert into report_version (rep_week, on_day, version, sent_at, numbers, done) select rep_week, on_day,"
                                + " version + 90, sent_at, numbers, done from report_version where done = '"
                                + report.marker() + "'",
                        "applied 2 times"),
                new PlantedBug(
                        "update act_hi_taskinst set end_time_ = null where id_ = '" + report.task() + "'", "not done"),
                new PlantedBug(
                        "update act_hi_procinst set business_key_ = (select min(business_key_) from act_hi_procinst"
                                + " where proc_def_key_ = 'sales-week') where proc_def_key_ = 'sales-week'",
                        "cases sales-week"),
                new PlantedBug("update rep_score set score = score + 0.1", "score of"),
                new PlantedBug("update report_day set state = 'LATE' where state = 'ON_TIME'", "discipline of"),
                new PlantedBug("update team_week set state = 'SCORED' where state = 'CLOSED'", "no end"),
                new PlantedBug("update deal set amount = amount + 1", "deal d1"));
    }
}
