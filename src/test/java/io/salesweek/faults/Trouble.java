package io.salesweek.faults;

import io.salesweek.journey.Rehearsal;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Makes the faults, planned by a seed: each follows the last one by some writing calls, and strikes some milliseconds after a call was
 * sent, so that it meets the call's transaction, or a job of it. Then everything is started again, and the clock set where it was.
 */
final class Trouble implements AutoCloseable {

    private static final int FEWEST_CALLS_BETWEEN = 3;
    private static final int CALLS_BETWEEN = 7;

    /** Milliseconds; what a form takes on a quiet machine, and the jobs behind it. */
    private static final int STRIKES_WITHIN = 250;

    private final Random plan;
    private final Node node;
    private final Database database;
    private final Rehearsal app;
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private final ReentrantReadWriteLock repairing = new ReentrantReadWriteLock(true);
    private int left;
    private int callsUntilNext;
    private volatile Future<?> running = CompletableFuture.completedFuture(null);
    private volatile String clock;
    private int made;

    Trouble(long seed, int faults, Node node, Database database, Rehearsal app) {
        this.plan = new Random(seed);
        this.left = faults;
        this.node = node;
        this.database = database;
        this.app = app;
        this.callsUntilNext = gap();
    }

    private int gap() {
        return FEWEST_CALLS_BETWEEN + plan.nextInt(CALLS_BETWEEN);
    }

    boolean isOver() {
        return left == 0;
    }

    int made() {
        return made;
    }

    /** Where the clock stands, or is on its way to. */
    void clockGoesTo(String moment) {
        clock = moment;
    }

    /** A writing call is about to be sent. */
    synchronized void aboutToSend() {
        if (left == 0 || !running.isDone() || --callsUntilNext > 0) {
            return;
        }
        List<Fault> kinds = database.faults();
        Fault fault = kinds.get(plan.nextInt(kinds.size()));
        int delay = plan.nextInt(STRIKES_WITHIN);
        callsUntilNext = gap();
        left--;
        made++;
        running = hand.submit(() -> {
            TimeUnit.MILLISECONDS.sleep(delay);
            make(fault);
            return null;
        });
    }

    private void make(Fault fault) throws Exception {
        repairing.writeLock().lock();
        try {
            switch (fault) {
                case KILL_NODE -> {
                    node.kill();
                    node.start();
                    if (clock != null) {
                        app.clockBesideOthers(clock);
                    }
                }
                case KILL_DATABASE -> database.killAndStart();
                case CUT_CONNECTIONS -> database.cut();
            }
        } finally {
            repairing.writeLock().unlock();
        }
    }

    /** Calls until there is an answer that is not the server's failure. */
    Rehearsal.Answer insist(Supplier<Rehearsal.Answer> call) {
        for (int tries = 0; tries < 600; tries++) {
            try {
                Rehearsal.Answer answer = call.get();
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // not there just now
            }
            awaitRepair();
        }
        throw new AssertionError("No answer any more:\n" + node.lastWords());
    }

    /** Waits while something is being started again, and a moment where nothing is. */
    void awaitRepair() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        repairing.readLock().lock();
        repairing.readLock().unlock();
        requireRepaired();
    }

    private void requireRepaired() {
        if (running.isDone()) {
            try {
                running.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new AssertionError("Not repaired:\n" + node.lastWords(), e.getCause());
            }
        }
    }

    /** Until the last fault is repaired; fails with what went wrong while repairing. */
    void settle() throws Exception {
        running.get(10, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        hand.shutdownNow();
    }
}
