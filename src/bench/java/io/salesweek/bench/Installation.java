package io.salesweek.bench;

import io.salesweek.calendar.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * SalesWeek as profile {@code postgres} runs it, and with its job executor where a bench starts it. The clock is
 * moved to a moment and goes on from there.
 */
final class Installation implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SalesWeekSide side;
    private final Transactions transactions = new Transactions();

    Installation(Database.Access database) {
        side = new SalesWeekSide(database, "--camunda.bpm.job-execution.enabled=true");
        jobExecutor().shutdown();
        side.bean(AbstractPlatformTransactionManager.class).addListener(transactions);
        jdbc().execute("create extension if not exists pg_stat_statements");
    }

    static void at(LocalDate day, String time) {
        ClockUtil.offset(moment(day, time).toEpochMilli() - System.currentTimeMillis());
    }

    static Instant moment(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    void bring(Company company) {
        side.bring(company);
    }

    void open(Week week, String team) {
        side.open(week.toString(), team);
    }

    ProcessEngine engine() {
        return side.engine();
    }

    DataSource dataSource() {
        return side.dataSource();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    long count(String sql) {
        return jdbc().queryForObject(sql, Long.class);
    }

    Transactions transactions() {
        return transactions;
    }

    JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration()).getJobExecutor();
    }

    /** The timers that start processes were planned by the clock that the machine has. */
    void planTimersAnew() {
        ManagementService management = engine().getManagementService();
        management
                .createJobQuery()
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    /** Does this kind of job never, until somebody says otherwise. */
    void hold(String activity) {
        ManagementService management = engine().getManagementService();
        List<JobDefinition> found =
                management.createJobDefinitionQuery().activityIdIn(activity).list();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No jobs at " + activity);
        }
        found.forEach(jobs -> management.suspendJobDefinitionById(jobs.getId(), true));
    }

    /** With the job executor running until this holds. */
    Duration runUntil(Duration patience, BooleanSupplier done) {
        long start = System.nanoTime();
        jobExecutor().start();
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw new IllegalStateException("Not done in " + patience);
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            jobExecutor().shutdown();
        }
    }

    @Override
    public void close() {
        jobExecutor().shutdown();
        side.close();
    }
}
