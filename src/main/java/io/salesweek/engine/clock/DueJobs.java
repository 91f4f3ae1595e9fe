package io.salesweek.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the engine's jobs as time makes them due. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    /** A job that fails without using up its retries (a collision with a person's call) is left for the next run after this many tries. */
    private static final int TRIES = 5;

    /** More than this at one instant is a process that never comes to rest. */
    private static final int AT_ONE_INSTANT = 100_000;

    private final ManagementService management;
    private final Clock clock;

    DueJobs(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
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
     * Runs what is due until that moment, inclusive, and what comes of it until then, by due time, then creation.
     *
     * @param moveTo is told each job's due time, where it lies ahead, before the job runs
     */
    public void runUntil(Instant end, Consumer<Instant> moveTo) {
        new Run(end, moveTo).all();
    }

    /** One move of the clock. */
    private final class Run {

        private final DueOrder order;
        private final Consumer<Instant> moveTo;
        private final Map<String, Integer> failures = new HashMap<>();
        private Instant instant = Instant.MIN;
        private int atInstant;

        Run(Instant end, Consumer<Instant> moveTo) {
            this.order = new DueOrder(management, end);
            this.moveTo = moveTo;
        }

        void all() {
            for (Optional<Job> next = order.next(); next.isPresent(); next = order.next()) {
                Job job = next.get();
                arriveAt(job.getDuedate().toInstant());
                execute(job);
            }
        }

        private void arriveAt(Instant due) {
            if (due.isAfter(instant)) {
                instant = due;
                atInstant = 0;
            }
            if (++atInstant > AT_ONE_INSTANT) {
                throw new IllegalStateException("Work at " + instant + " makes ever more work");
            }
            if (due.isAfter(clock.instant())) {
                moveTo.accept(due);
            }
        }

        private void execute(Job job) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                // The engine has counted the failure: it comes again later or, after the last try, is an incident.
                LOG.warn("A job of {} failed", job.getProcessDefinitionKey(), e);
                if (failures.merge(job.getId(), 1, Integer::sum) >= TRIES) {
                    order.leaveOut(job);
                }
            }
        }
    }
}
