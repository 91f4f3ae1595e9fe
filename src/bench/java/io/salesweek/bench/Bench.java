package io.salesweek.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What all benches have in common. */
final class Bench {

    static final PrintStream OUT = System.out;

    private Bench() {}

    /** Ends the program: pools and servers leave threads behind. */
    static void main(Runnable bench) {
        OUT.printf("%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try {
            bench.run();
        } catch (RuntimeException | Error e) {
            e.printStackTrace(OUT);
            // An orderly end would wait for a database that may be gone.
            Runtime.getRuntime().halt(1);
        }
        System.exit(0);
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
        try (Parallel threads = new Parallel(option("threads", 4), "bench")) {
            threads.each(things, work);
        }
    }

    /** What the database was asked, by the time that it took. */
    static void printAsked(Database database, DataSource source, int most) {
        List<Database.Asked> asked = database.asked(source);
        OUT.printf(
                "%n  the database: %d statements, %.0f ms%n",
                asked.stream().mapToLong(Database.Asked::calls).sum(),
                asked.stream().mapToDouble(Database.Asked::millis).sum());
        asked.stream()
                .sorted(Comparator.comparingDouble(Database.Asked::millis).reversed())
                .limit(most)
                .forEach(each -> OUT.printf(
                        "    %8d times  %9.2f ms each  %8.0f ms  %s%n",
                        each.calls(), each.millis() / each.calls(), each.millis(), each.brief()));
    }
}
