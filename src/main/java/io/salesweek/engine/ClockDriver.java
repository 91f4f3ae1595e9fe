package io.salesweek.engine;

import io.salesweek.engine.clock.DueJobs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plays time instead of waiting for it: stands still, or moves forward while everything that comes due is done one by one, each at
 * its own due time. For rehearsals and for the sample company; needs the job executor to rest meanwhile. One clock serves the whole
 * JVM. Milliseconds.
 */
@Component
public class ClockDriver implements DisposableBean {

    private final DueJobs due;
    // A thread of its own: jobs run as nobody, outside the transaction and sign-in of whoever moves the clock, and one
    // at a time.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "clock-driver");
        created.setDaemon(true);
        return created;
    });
    private Instant now;

    ClockDriver(DueJobs due) {
        this.due = due;
        ClockUtil.reset();
    }

    /** The time as the application sees it: the real one until the clock was set. */
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Whether the clock was set, and so stands still. */
    public synchronized boolean isSet() {
        return now != null;
    }

    /** Sets the clock to any moment without doing what is due by then; waiting timers are planned anew from there. */
    public synchronized void startAt(Instant moment) {
        Instant start = moment.truncatedTo(ChronoUnit.MILLIS);
        inThread(() -> {
            set(start);
            due.replanTimers();
        });
    }

    /**
     * Moves the clock forward and does everything due until then, that instant included, by due time, then creation.
     *
     * @throws IllegalArgumentException when the moment lies before {@link #now()}
     */
    public synchronized void moveTo(Instant moment) {
        Instant end = moment.truncatedTo(ChronoUnit.MILLIS);
        if (end.isBefore(now())) {
            throw new IllegalArgumentException("The clock only moves forward: " + end + " is before " + now());
        }
        inThread(() -> {
            due.runUntil(end, this::set);
            set(end);
        });
    }

    /** Does what is due by now, without moving the clock. */
    public synchronized void runDue() {
        inThread(() -> due.runUntil(now(), moment -> {}));
    }

    /** Lets real time run again. */
    public synchronized void release() {
        now = null;
        ClockUtil.reset();
    }

    private void set(Instant moment) {
        now = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private void inThread(Runnable work) {
        try {
            thread.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock moved", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The clock stopped at " + now(), e.getCause());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        release();
    }
}
