package io.salesweek.bench;

import io.salesweek.SalesWeekApplication;
import io.salesweek.calendar.Week;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import io.salesweek.team.People;
import io.salesweek.week.Openings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * SalesWeek as profile {@code postgres} runs it, with its web server, and with its job executor where a bench starts it. The clock is
 * moved to a moment and goes on from there.
 */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "first-password-of-all";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ServletWebServerApplicationContext context;
    private final Transactions transactions = new Transactions();

    Installation(Database.Access database) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SalesWeekApplication.class)
                .profiles("postgres")
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--camunda.bpm.job-execution.enabled=true",
                        "--SALESWEEK_DB_URL=" + database.url(),
                        "--SALESWEEK_DB_USER=" + database.user(),
                        "--SALESWEEK_DB_PASSWORD=" + database.password(),
                        "--salesweek.people.initial-password=" + PASSWORD,
                        "--salesweek.admin.password=only-for-this-bench");
        jobExecutor().shutdown();
        context.getBean(AbstractPlatformTransactionManager.class).addListener(transactions);
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

    void bring(String kind, String csv) {
        ImportResult result =
                bean(Imports.class).run(kind, csv.getBytes(StandardCharsets.UTF_8), null, null, null, Locale.ENGLISH);
        if (!result.rejected().isEmpty()) {
            throw new IllegalStateException(kind + ": " + result.rejected());
        }
    }

    void bring(Company company) {
        bring("people", company.peopleCsv());
        bring("teams", company.teamsCsv());
        bring("objectives", company.objectivesCsv());
    }

    void open(Week week, String team) {
        Openings.Outcome outcome =
                bean(Openings.class).open(week, bean(People.class).team(team));
        if (outcome.state() != Openings.State.OPENED) {
            throw new IllegalStateException(week + " of " + team + ": " + outcome);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    DataSource dataSource() {
        return bean(DataSource.class);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    long count(String sql) {
        return jdbc().queryForObject(sql, Long.class);
    }

    int port() {
        return context.getWebServer().getPort();
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
        context.close();
    }
}
