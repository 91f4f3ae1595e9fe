package io.salesweek.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;

/** What the benches that are no race with the bare engine have in common. */
final class Bench {

    static final PrintStream OUT = System.out;

    private Bench() {}

    /** Ends the program: pools and servers leave threads behind. */
    static void main(Runnable bench) {
        int status = 0;
        OUT.printf("%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try {
            bench.run();
        } catch (RuntimeException e) {
            e.printStackTrace(OUT);
            status = 1;
        }
        System.exit(status);
    }

    /** @param standard also where the option is there but empty */
    static int option(String name, int standard) {
        return Integer.getInteger("bench." + name, standard);
    }

    /** PostgreSQL alone: statements, transactions and plans are looked at as it counts them. */
    static Database database() {
        String kind = System.getProperty("bench.database", "postgres");
        if (!kind.equals("postgres")) {
            throw new IllegalArgumentException("This bench is made for -Dbench.database=postgres");
        }
        return Database.start(kind);
    }

    /** Whole teams of these many reps. */
    static Company company(int reps, int perTeam) {
        return new Company(Math.max(1, reps / perTeam), perTeam, 1);
    }

    static <T> void all(List<T> things, Consumer<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(option("threads", 4));
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            things.forEach(each -> calls.add(() -> {
                work.accept(each);
                return null;
            }));
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Does the jobs that this tells, and those it tells then, until there are none; a team's week's one after another. */
    static void jobs(Installation node, String where) {
        ManagementService management = node.engine().getManagementService();
        while (true) {
            Map<String, List<String>> byRoot = new HashMap<>();
            node.jdbc()
                    .query(
                            "select ID_, ROOT_PROC_INST_ID_ from ACT_RU_JOB where RETRIES_ > 0 and SUSPENSION_STATE_ = 1"
                                    + " and PROCESS_INSTANCE_ID_ is not null and " + where,
                            row -> {
                                byRoot.computeIfAbsent(row.getString(2), root -> new ArrayList<>())
                                        .add(row.getString(1));
                            });
            if (byRoot.isEmpty()) {
                return;
            }
            all(List.copyOf(byRoot.values()), ids -> ids.forEach(management::executeJob));
        }
    }

    /** What the database was asked most, by its time. */
    static void printAsked(Database database, Installation node, int most) {
        List<Database.Asked> asked = database.asked(node.dataSource());
        OUT.printf(
                "  the database: %d statements, %.0f ms%n",
                asked.stream().mapToLong(Database.Asked::calls).sum(),
                asked.stream().mapToDouble(Database.Asked::millis).sum());
        asked.stream()
                .sorted((one, other) -> Double.compare(other.millis(), one.millis()))
                .limit(most)
                .forEach(each -> OUT.printf(
                        "    %8d times  %9.2f ms each  %8.0f ms  %s%n",
                        each.calls(),
                        each.millis() / each.calls(),
                        each.millis(),
                        each.statement()
                                .replaceAll("\\s+", " ")
                                .replaceAll("^(select ).{100,}?( from )", "$1…$2")
                                .transform(text -> text.substring(0, Math.min(150, text.length())))));
    }
}
