package io.salesweek.bench;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** How long transactions take, from their begin to the end of their commit; and of long ones, where they ended. */
final class Transactions implements TransactionExecutionListener {

    private static final long LONG = 500_000_000L;

    private final ThreadLocal<Deque<Long>> begun = ThreadLocal.withInitial(ArrayDeque::new);
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> longOnes = new ConcurrentHashMap<>();

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure == null) {
            begun.get().push(System.nanoTime());
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
        millis.add(taken / 1e6);
        if (taken > LONG) {
            longOnes.merge(where(), 1, Integer::sum);
        }
    }

    private static String where() {
        return Arrays.stream(Thread.currentThread().getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(frame -> frame.startsWith("io.salesweek.") && !frame.startsWith("io.salesweek.bench.Trans")
                        || frame.endsWith("Cmd.execute"))
                .findFirst()
                .orElse("elsewhere");
    }

    void forget() {
        millis.clear();
        longOnes.clear();
    }

    Figures figures() {
        return Figures.of(List.copyOf(millis));
    }

    void print(PrintStream out) {
        out.println("  transactions: " + figures());
        longOnes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> out.printf("    %d longer than half a second: %s%n", each.getValue(), each.getKey()));
    }
}
