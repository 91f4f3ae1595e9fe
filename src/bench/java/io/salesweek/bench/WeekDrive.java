package io.salesweek.bench;

import io.salesweek.calendar.Week;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs one week of the whole company on one side, from the opening to the last reward read: nobody late, every goal seen by the manager.
 * The clock is moved from moment to moment; in between a few threads do the due jobs and the people's tasks, a team's by one thread at a
 * time.
 */
final class WeekDrive implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Company company;
    private final Parallel threads;

    WeekDrive(Company company, int threads) {
        this.company = company;
        this.threads = new Parallel(threads, "week-drive");
    }

    List<Thread> workers() {
        return threads.workers();
    }

    /** How long the processors worked for the drive's threads so far. */
    long busyMillis() {
        ThreadMXBean beans = ManagementFactory.getThreadMXBean();
        return workers().stream()
                        .mapToLong(worker -> beans.getThreadCpuTime(worker.getId()))
                        .sum()
                / 1_000_000;
    }

    Duration run(Side side, Week week) {
        long start = System.nanoTime();
        LocalDate monday = week.monday();
        at(monday, "00:05");
        forTeams(team -> side.open(week.toString(), team));
        jobs(side);
        at(monday, "08:30");
        reps(side, "userTask_proposeGoals", team -> Answers.goals(monday, Company.objective(team)));
        at(monday, "09:00");
        jobs(side);
        at(monday, "11:00");
        managers(side, "userTask_confirmGoals", Answers.decision(), List::size);
        for (int day = 0; day < 5; day++) {
            LocalDate date = monday.plusDays(day);
            at(date, "09:00");
            jobs(side);
            at(date, "15:30");
            reps(side, "userTask_submitReport", team -> Answers.report());
        }
        at(monday.plusDays(4), "16:00");
        jobs(side);
        managers(side, "userTask_holdReview", Answers.review(), reps -> 1);
        at(monday.plusDays(7), "10:00");
        jobs(side);
        managers(side, "userTask_giveFeedback", Answers.feedback(), List::size);
        reps(side, "userTask_acknowledgeFeedback", team -> Answers.acknowledgement());
        managers(side, "userTask_approveReward", Answers.approval(), reps ->
                (int) reps.stream().filter(rep -> Company.rewarded(week, rep)).count());
        reps(side, "userTask_disputeReward", team -> Answers.noDispute());
        // The list of rewards to be approved together is not used and ends by itself.
        at(monday.plusDays(11), "18:00");
        jobs(side);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        requireEnd(side);
        return taken;
    }

    private static void requireEnd(Side side) {
        long open =
                side.engine().getRuntimeService().createProcessInstanceQuery().count();
        if (open > 0) {
            throw new IllegalStateException(side.name() + ": " + open + " instances are left open");
        }
    }

    /** Sets the clock to the weekend before a week, for what is set up before the first one. */
    static void startAt(Week week) {
        at(week.monday().minusDays(1), "12:00");
    }

    private static void at(LocalDate day, String time) {
        Instant moment = day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private void reps(Side side, String element, Function<String, Map<String, Object>> values) {
        forTeams(team -> company.reps(team).forEach(rep -> work(side, rep, "rep", element, values.apply(team), 1)));
        jobs(side);
    }

    /** @param expected how many of these tasks a manager with these reps has */
    private void managers(Side side, String element, Map<String, Object> values, ToIntFunction<List<String>> expected) {
        forTeams(team ->
                work(side, Company.manager(team), "manager", element, values, expected.applyAsInt(company.reps(team))));
        jobs(side);
    }

    /** A person looks at their own list and does what is on it. */
    private static void work(
            Side side, String person, String role, String element, Map<String, Object> values, int expected) {
        side.engine().getIdentityService().setAuthentication(person, List.of(role));
        try {
            List<Task> tasks = side.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .taskAssignee(person)
                    .list();
            long done = 0;
            for (Task task : tasks) {
                if (task.getTaskDefinitionKey().equals(element)) {
                    side.submit(task, values);
                    done++;
                }
            }
            if (done != expected) {
                throw new IllegalStateException(
                        "%s: %s has %d of %s, not %d".formatted(side.name(), person, done, element, expected));
            }
        } finally {
            side.engine().getIdentityService().clearAuthentication();
        }
    }

    /**
     * Everything that is due now and what comes of it; jobs of one team's week one after another, as the engine would have them. Of the
     * timers that start processes only the one that belongs to what people did: the drive opens the weeks itself.
     */
    private void jobs(Side side) {
        ManagementService management = side.engine().getManagementService();
        for (Map<String, List<String>> due = due(side); !due.isEmpty(); due = due(side)) {
            threads.each(due.values(), ids -> ids.forEach(management::executeJob));
        }
    }

    private static Map<String, List<String>> due(Side side) {
        Map<String, List<String>> byRoot = new HashMap<>();
        new JdbcTemplate(side.dataSource())
                .query(
                        "select ID_, ROOT_PROC_INST_ID_ from ACT_RU_JOB where DUEDATE_ <= ? and RETRIES_ > 0"
                                + " and (PROCESS_INSTANCE_ID_ is not null or PROCESS_DEF_KEY_ = 'audit-chain')",
                        row -> {
                            byRoot.computeIfAbsent(row.getString(2), root -> new ArrayList<>())
                                    .add(row.getString(1));
                        },
                        Timestamp.from(ClockUtil.getCurrentTime().toInstant()));
        return byRoot;
    }

    private void forTeams(Consumer<String> work) {
        threads.each(company.allTeams(), work);
    }

    @Override
    public void close() {
        threads.close();
    }
}
