package io.salesweek.bench;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does jobs with a few threads, those of one case one after another, as the engine's executor would; and says how long each took. */
final class DueWork implements AutoCloseable {

    private record Due(String id, String element) {}

    private final Side side;
    private final Parallel threads;
    private final Map<String, Times> byElement = new TreeMap<>();

    DueWork(Side side, int threads) {
        this.side = side;
        this.threads = new Parallel(threads, "due-work");
    }

    /** Everything that is due by the engine's clock and what comes of it, but no timer that starts a process. */
    void all() {
        while (some("PROCESS_INSTANCE_ID_ is not null")) {
            // What was done made more.
        }
    }

    /** What is due at these elements only. */
    void at(String... elements) {
        while (some("ACT_ID_ in ('" + String.join("','", elements) + "')")) {
            // What was done made more.
        }
    }

    /** How long a job of each element of a diagram took; a job is a transaction. */
    Map<String, Times> times() {
        return byElement;
    }

    private boolean some(String condition) {
        Map<String, List<Due>> byRoot = new LinkedHashMap<>();
        Map<String, Times> known = new HashMap<>();
        new JdbcTemplate(side.dataSource())
                .query(
                        "select J.ID_, coalesce(J.ROOT_PROC_INST_ID_, J.ID_), coalesce(D.ACT_ID_, J.HANDLER_TYPE_)"
                                + " from ACT_RU_JOB J left join ACT_RU_JOBDEF D on D.ID_ = J.JOB_DEF_ID_"
                                + " where J.DUEDATE_ <= ? and J.RETRIES_ > 0 and " + condition
                                + " order by J.DUEDATE_",
                        row -> {
                            byRoot.computeIfAbsent(row.getString(2), root -> new ArrayList<>())
                                    .add(new Due(row.getString(1), row.getString(3)));
                            known.put(row.getString(3), byElement.computeIfAbsent(row.getString(3), e -> new Times()));
                        },
                        Timestamp.from(ClockUtil.getCurrentTime().toInstant()));
        ManagementService management = side.engine().getManagementService();
        threads.each(
                byRoot.values(),
                jobs -> jobs.forEach(job -> known.get(job.element()).take(() -> {
                    management.executeJob(job.id());
                    return null;
                })));
        return !byRoot.isEmpty();
    }

    @Override
    public void close() {
        threads.close();
    }
}
