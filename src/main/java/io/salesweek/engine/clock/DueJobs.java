package io.salesweek.engine.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's jobs in the order in which time makes them due. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    /** A job that fails without using up its retries (a collision with a person's call) is left for the next run after this many tries. */
    private static final int TRIES = 5;

    /** More than this at one instant is a process that never comes to rest. */
    private static final int AT_ONE_INSTANT = 100_000;

    private static final int PAGE = 100;

    private static final Comparator<Job> BY_CREATION =
            Comparator.comparing(Job::getCreateTime).thenComparing(job -> sequence(job.getId()));

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** Every waiting timer, those that start processes too, gets the due date it would get if it were made now. */
    public void replanTimers() {
        management
                .createJobQuery()
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    /**
     * Runs what is due until that moment, inclusive, and what comes of it until then.
     *
     * @param clock is told each job's due time, where it lies ahead, before the job runs
     */
    public void runUntil(Instant end, Consumer<Instant> clock) {
        Run run = new Run();
        Optional<Job> next = next(end, run.leftOver);
        while (next.isPresent()) {
            run.one(next.get(), clock);
            next = next(end, run.leftOver);
        }
    }

    private Optional<Job> next(Instant end, Set<String> leftOver) {
        for (int size = PAGE; ; size *= 4) {
            List<Job> page = due(end, size);
            List<Job> jobs =
                    page.stream().filter(job -> takesPart(job, leftOver)).toList();
            Optional<Job> first = jobs.stream().min(Comparator.comparing(Job::getDuedate));
            boolean all = page.size() < size;
            if (all || first.isPresent() && reachesBeyond(page, first.get().getDuedate())) {
                return first.map(Job::getDuedate).flatMap(date -> earliestCreated(jobs, date));
            }
        }
    }

    private List<Job> due(Instant end, int size) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(end.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, size);
    }

    /** Whether the page holds all jobs due at that moment. */
    private static boolean reachesBeyond(List<Job> page, Date moment) {
        return page.get(page.size() - 1).getDuedate().after(moment);
    }

    private static Optional<Job> earliestCreated(List<Job> jobs, Date date) {
        return jobs.stream().filter(job -> job.getDuedate().equals(date)).min(BY_CREATION);
    }

    private static boolean takesPart(Job job, Set<String> leftOver) {
        return !leftOver.contains(job.getId())
                && !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }

    /** While the clock stands still all are created in the same millisecond; the engine's ids are time-based UUIDs and tell. */
    private static long sequence(String id) {
        UUID uuid = UUID.fromString(id);
        return uuid.version() == 1 ? uuid.timestamp() : 0;
    }

    /** One move of the clock. */
    private final class Run {

        private final Set<String> leftOver = new HashSet<>();
        private final Map<String, Integer> failures = new HashMap<>();
        private Instant instant = Instant.MIN;
        private int atInstant;

        void one(Job job, Consumer<Instant> clock) {
            Instant due = job.getDuedate().toInstant();
            if (due.isAfter(instant)) {
                instant = due;
                atInstant = 0;
            }
            if (++atInstant > AT_ONE_INSTANT) {
                throw new IllegalStateException("Work at " + instant + " makes ever more work");
            }
            if (due.isAfter(new EngineClock().instant())) {
                clock.accept(due);
            }
            execute(job);
        }

        private void execute(Job job) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                // The engine has counted the failure: it comes again later or, after the last try, is an incident.
                LOG.warn("A job of {} failed", job.getProcessDefinitionKey(), e);
                if (failures.merge(job.getId(), 1, Integer::sum) >= TRIES) {
                    leftOver.add(job.getId());
                }
            }
        }
    }
}
