package io.salesweek.engine.clock;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/**
 * The jobs due until a moment, by due time, then creation. What is due at one instant is read once and kept in its order; what is made
 * meanwhile for the same instant comes behind it, what is made for an earlier one at once.
 */
final class DueOrder {

    /** The engine's own jobs that are waiting among ours and do not take part. */
    private static final int OTHERS = 8;

    private static final Comparator<Job> BY_CREATION =
            Comparator.comparing(Job::getCreateTime).thenComparing(job -> sequence(job.getId()));

    private final ManagementService management;
    private final Instant end;
    private final Set<String> leftOut = new HashSet<>();
    private final Deque<Job> atOnce = new ArrayDeque<>();

    DueOrder(ManagementService management, Instant end) {
        this.management = management;
        this.end = end;
    }

    /** The job is left where it is from now on. */
    void leaveOut(Job job) {
        leftOut.add(job.getId());
    }

    Optional<Job> next() {
        Optional<Date> earliest = earliest();
        Optional<Job> next = earliest.flatMap(this::kept);
        return next.isPresent() ? next : earliest.flatMap(this::readAnew);
    }

    private Optional<Date> earliest() {
        return due(end).orderByJobDuedate().asc().listPage(0, leftOut.size() + OTHERS).stream()
                .filter(this::takesPart)
                .map(Job::getDuedate)
                .min(Comparator.naturalOrder());
    }

    /** The next of those kept that is still to be done, if they are the ones to do now. */
    private Optional<Job> kept(Date moment) {
        while (!atOnce.isEmpty() && atOnce.peek().getDuedate().equals(moment)) {
            Job job = due(moment.toInstant()).jobId(atOnce.remove().getId()).singleResult();
            if (job != null && job.getDuedate().equals(moment) && takesPart(job)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    private Optional<Job> readAnew(Date moment) {
        atOnce.clear();
        due(moment.toInstant()).list().stream()
                .filter(job -> job.getDuedate().equals(moment))
                .filter(this::takesPart)
                .sorted(BY_CREATION)
                .forEach(atOnce::add);
        return Optional.ofNullable(atOnce.poll());
    }

    private JobQuery due(Instant until) {
        return management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(until.plusMillis(1)));
    }

    private boolean takesPart(Job job) {
        return !leftOut.contains(job.getId())
                && !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }

    /** While the clock stands still all are created in the same millisecond; the engine's ids are time-based UUIDs and tell. */
    private static long sequence(String id) {
        UUID uuid = UUID.fromString(id);
        return uuid.version() == 1 ? uuid.timestamp() : 0;
    }
}
