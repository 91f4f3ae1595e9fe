package io.salesweek.bench;

import static io.salesweek.bench.Bench.OUT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Monday 00:05: the timer opens everybody's week, and the job executor brings every rep to their goals. Three companies, each ten times
 * the one before: the time must grow with the reps and not faster, and no transaction may take longer than a second.
 */
public final class Monday {

    private static final double MORE_AT_MOST = 1.2;

    private final int reps = Bench.option("people", 10_000);
    private final int perTeam = Bench.option("teamSize", 25);
    private final LocalDate monday = Company.week(0).monday();

    /** @param seconds from 00:05 until everybody is asked for goals and nothing is left to do */
    private record Opened(int reps, double seconds, double longest) {}

    public static void main(String[] arguments) {
        Bench.main(() -> new Monday().run());
    }

    private void run() {
        OUT.printf("Opening the week of %d, %d and %d reps in teams of %d%n", reps / 100, reps / 10, reps, perTeam);
        try (Database database = Bench.database()) {
            open(database, "warm_up", Math.max(perTeam, reps / 50));
            Opened small = open(database, "small", reps / 100);
            Opened middle = open(database, "middle", reps / 10);
            Opened large = open(database, "large", reps);
            compare(small, middle, large);
        }
    }

    private Opened open(Database database, String name, int size) {
        Company company = Bench.company(size, perTeam);
        Installation.at(monday.minusDays(1), "22:00");
        try (Installation node = new Installation(database.create(name))) {
            node.bring(company);
            node.jdbc().execute("analyze");
            node.transactions().forget();
            database.forgetAsked(node.dataSource());
            Installation.at(monday, "00:04:59");
            node.planTimersAnew();
            Profile profile = new Profile("org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable");
            Duration taken = profile.duringAll(
                            () -> node.runUntil(Duration.ofHours(1), () -> isOpen(node, company.people())))
                    .minusSeconds(1);
            Opened opened = new Opened(
                    company.people(),
                    taken.toMillis() / 1000.0,
                    node.transactions().times().percentile(100));
            OUT.printf(
                    "%n%s: %d reps open after %.1f s, %.1f a second%n",
                    name, opened.reps(), opened.seconds(), opened.reps() / opened.seconds());
            node.transactions().print(OUT);
            profile.print(OUT, 20);
            Bench.printAsked(database, node.dataSource(), 12);
            return opened;
        }
    }

    private static boolean isOpen(Installation node, int reps) {
        return node.count("select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'async-continuation'") == 0
                && node.count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'userTask_proposeGoals'") == reps
                && node.count("select count(*) from ACT_RU_EXECUTION where ACT_ID_ = 'event_dayBegun'") == reps;
    }

    /** By what each rep more costs, so that what a start costs whatever comes after it does not count. */
    private static void compare(Opened small, Opened middle, Opened large) {
        double first = perMore(small, middle);
        double second = perMore(middle, large);
        OUT.printf(
                "%nEach rep more: %.1f ms up to %d, %.1f ms up to %d%n",
                first * 1000, middle.reps(), second * 1000, large.reps());
        Verdict.print(OUT, "each rep more, the last part beside the one before", second / first, MORE_AT_MOST);
        double longest = List.of(small, middle, large).stream()
                .mapToDouble(Opened::longest)
                .max()
                .orElseThrow();
        Verdict.print(OUT, "the longest transaction, ms", longest, 1000);
    }

    private static double perMore(Opened less, Opened more) {
        return (more.seconds() - less.seconds()) / (more.reps() - less.reps());
    }
}
