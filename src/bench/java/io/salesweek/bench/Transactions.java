package io.salesweek.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** How long transactions take, from their begin to the end of their commit; and of long ones, what they were seen at. */
final class Transactions implements TransactionExecutionListener {

    private static final long LONG = 500_000_000L;

    private final ThreadLocal<Deque<Long>> begun = ThreadLocal.withInitial(ArrayDeque::new);
    private final Times times = new Times();
    private final Map<String, Integer> longOnes = new ConcurrentHashMap<>();
    private final Map<Thread, Long> open = new ConcurrentHashMap<>();
    private final Map<Thread, String> seenAt = new ConcurrentHashMap<>();

    Transactions() {
        Thread watch = new Thread(this::watch, "transactions");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(LONG / 10);
            long now = System.nanoTime();
            open.forEach((thread, start) -> {
                if (now - start > LONG) {
                    seenAt.put(thread, where(thread.getStackTrace()));
                }
            });
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure == null) {
            long now = System.nanoTime();
            begun.get().push(now);
            open.putIfAbsent(Thread.currentThread(), now);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        end();
    }

    @Override
    public void afterRollback(TransactionExecution transaction, Throwable failure) {
        end();
    }

    private void end() {
        Long start = begun.get().poll();
        if (start == null) {
            return;
        }
        long taken = System.nanoTime() - start;
        times.add(Duration.ofNanos(taken));
        String seen = null;
        if (begun.get().isEmpty()) {
            open.remove(Thread.currentThread());
            seen = seenAt.remove(Thread.currentThread());
        }
        if (taken > LONG) {
            longOnes.merge(seen == null ? "an inner one, or its end" : seen, 1, Integer::sum);
        }
    }

    /** What the engine did for SalesWeek, and SalesWeek for the engine. */
    private static String where(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(frame -> frame.startsWith("io.salesweek.")
                        || frame.contains("Behavior.")
                        || frame.endsWith("Cmd.execute")
                        || frame.contains("DbEntityManager.flush"))
                .map(frame -> frame.replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(" < "));
    }

    void forget() {
        times.clear();
        longOnes.clear();
    }

    Times times() {
        return times;
    }

    void print(PrintStream out) {
        Times.printHead(out);
        times.print(out, "transactions");
        longOnes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> out.printf("    %d longer than half a second: %s%n", each.getValue(), each.getKey()));
    }
}
