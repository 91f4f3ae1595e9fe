package io.salesweek.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** How long each of many calls took; from several threads too. */
final class Times {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    <T> T take(Callable<T> call) {
        long start = System.nanoTime();
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            add(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    void add(Duration time) {
        nanos.add(time.toNanos());
    }

    void clear() {
        nanos.clear();
    }

    int count() {
        return nanos.size();
    }

    /** The time in milliseconds that this part of the calls did not exceed; 100: the longest. */
    double percentile(double percent) {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().sorted().toList();
        }
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }

    static void printHead(PrintStream out) {
        out.printf("%n%-56s %8s %9s %9s %9s %9s  ms%n", "", "calls", "p50", "p95", "p99", "longest");
    }

    void print(PrintStream out, String what) {
        out.printf(
                "%-56s %8d %9.1f %9.1f %9.1f %9.1f%n",
                what, count(), percentile(50), percentile(95), percentile(99), percentile(100));
    }
}
