package io.salesweek.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few threads that do things beside each other. */
final class Parallel implements AutoCloseable {

    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads;

    Parallel(int threads, String name) {
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, name);
            workers.add(worker);
            return worker;
        });
    }

    List<Thread> workers() {
        return workers;
    }

    /** Until all of it is done; fails with the first that fails. */
    <T> void each(Collection<T> things, Consumer<T> work) {
        List<Callable<Void>> calls = new ArrayList<>();
        things.forEach(each -> calls.add(() -> {
            work.accept(each);
            return null;
        }));
        try {
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The work broke off", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
