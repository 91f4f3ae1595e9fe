package io.salesweek.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Where the time of some threads goes: their stacks, looked at again and again. Waiting for the database is time like any other. */
final class Profile {

    private static final Duration EACH = Duration.ofMillis(20);

    /** By the beginning of a class's name; the first frame from the top that is one of them tells. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("org.postgresql.", "database"),
            Map.entry("org.h2.", "database"),
            Map.entry("org.hibernate.", "JPA"),
            Map.entry("org.springframework.data.", "JPA"),
            Map.entry("org.springframework.orm.", "JPA"),
            Map.entry("org.camunda.feel.", "tables and expressions"),
            Map.entry("org.camunda.bpm.dmn.", "tables and expressions"),
            Map.entry("org.camunda.bpm.impl.juel.", "tables and expressions"),
            Map.entry("org.camunda.bpm.engine.", "engine"),
            Map.entry("org.apache.ibatis.", "engine"),
            Map.entry("org.springframework.", "Spring"),
            Map.entry("io.salesweek.bench.", "the bench itself"),
            Map.entry("io.salesweek.", "SalesWeek"));

    private static final String OURS = "io.salesweek.";
    private static final String BENCH = "io.salesweek.bench.";

    /** Ours, but only passed through by every query. */
    private static final String PASSED = "io.salesweek.engine.forms.ReadOnce";

    private final Map<String, Integer> byPart = new TreeMap<>();
    private final Map<String, Integer> byMethod = new TreeMap<>();
    private final String within;
    private int samples;

    /** Of what the bench's own threads do. */
    Profile() {
        this(BENCH);
    }

    /** @param within the beginning of a class's name: only what is done within one is counted */
    Profile(String within) {
        this.within = within;
    }

    /** Does the work and looks at all threads meanwhile, those that come and go too. */
    <T> T duringAll(Supplier<T> work) {
        return looking(() -> Thread.getAllStackTraces().values().forEach(this::count), work);
    }

    /** Does the work and looks at these threads meanwhile. */
    <T> T during(List<Thread> threads, Supplier<T> work) {
        return looking(() -> threads.forEach(thread -> count(thread.getStackTrace())), work);
    }

    private static <T> T looking(Runnable look, Supplier<T> work) {
        Thread looking = new Thread(() -> lookAgainAndAgain(look), "profile");
        looking.start();
        try {
            return work.get();
        } finally {
            looking.interrupt();
            join(looking);
        }
    }

    private static void lookAgainAndAgain(Runnable look) {
        while (!Thread.currentThread().isInterrupted()) {
            look.run();
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(StackTraceElement[] stack) {
        if (Arrays.stream(stack).noneMatch(frame -> frame.getClassName().startsWith(within))) {
            return;
        }
        samples++;
        byPart.merge(part(stack), 1, Integer::sum);
        byMethod.merge(method(stack), 1, Integer::sum);
    }

    private static String part(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(frame -> partOf(frame.getClassName()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("other");
    }

    /** The longest beginning counts. */
    private static Optional<String> partOf(String type) {
        return PARTS.keySet().stream()
                .filter(type::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(PARTS::get);
    }

    /** The innermost method of SalesWeek's own; the engine's own work where there is none. */
    private static String method(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith(OURS)
                        && !frame.getClassName().startsWith(BENCH)
                        && !frame.getClassName().startsWith(PASSED))
                .findFirst()
                .map(frame -> frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName())
                .orElse("none: " + command(stack));
    }

    /** What the bench asked the engine for. */
    private static String command(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("org.camunda.bpm.engine.impl.")
                        && frame.getClassName().endsWith("ServiceImpl"))
                .reduce((inner, outer) -> outer)
                .map(frame -> "the engine's " + frame.getMethodName())
                .orElse("beside the engine");
    }

    void print(PrintStream out, int methods) {
        print(out, byPart, Integer.MAX_VALUE);
        print(out, byMethod, methods);
    }

    private void print(PrintStream out, Map<String, Integer> counts, int most) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .forEach(each -> out.printf("  %5.1f %%  %s%n", 100.0 * each.getValue() / samples, each.getKey()));
    }
}
