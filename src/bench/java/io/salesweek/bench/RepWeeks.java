package io.salesweek.bench;

import static io.salesweek.bench.Bench.OUT;

import io.salesweek.bench.Database.Asked;
import io.salesweek.bench.Database.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Full rep weeks per second beside the bare engine: goal, decision, five reports, review, feedback and answer of every rep, in every
 * second of their weeks a reward approved and in each one read, opening and close included; on one database server, each side with a
 * database of its own, in alternating rounds.
 */
public final class RepWeeks {

    private final int threads = Bench.option("threads", 4);
    private final int rounds = Bench.option("rounds", 9);
    private final int teams = Bench.option("teams", 20);
    private final int reps = Bench.option("reps", 10);
    private final int warmRounds = (Bench.option("warmUp", 1000) + teams * reps - 1) / (teams * reps);
    private final String kind = System.getProperty("bench.database", "h2");
    private final Company company = new Company(teams, reps, warmRounds + rounds);

    private final Map<Side, List<Double>> rates = new LinkedHashMap<>();
    private final Map<Side, Profile> profiles = new LinkedHashMap<>();

    /** Milliseconds of a processor that the drive's threads took; what waits, compiles or collects is not in it. */
    private final Map<Side, Long> busy = new LinkedHashMap<>();

    public static void main(String[] arguments) {
        Bench.main(() -> new RepWeeks().run());
    }

    private void run() {
        OUT.printf(
                "%s: %d reps in %d teams, %d threads, %d warm and %d counted rounds of %d rep weeks%n",
                kind, company.people(), teams, threads, warmRounds, rounds, company.people());
        try (Database database = Database.start(kind);
                WeekDrive drive = new WeekDrive(company, threads)) {
            WeekDrive.startAt(Company.week(0));
            List<Side> sides = sides(database);
            OUT.println("Sides in order: " + sides.stream().map(Side::name).toList());
            for (int round = 0; round < warmRounds; round++) {
                int week = round;
                StringBuilder line = new StringBuilder("warm  %3d".formatted(round + 1));
                sides.forEach(side -> line.append("  %6.1f".formatted(rate(drive, side, week))));
                OUT.println(line);
            }
            Map<Side, Written> before = written(database, sides);
            sides.forEach(side -> database.forgetAsked(side.dataSource()));
            for (int round = 0; round < rounds; round++) {
                count(drive, sides, round);
            }
            Map<Side, List<Asked>> asked = new LinkedHashMap<>();
            sides.forEach(side -> asked.put(side, database.asked(side.dataSource())));
            print(before, written(database, sides));
            asked.forEach(this::print);
            sides.forEach(Side::close);
        }
    }

    /** Who is first in one round is last in the next but one. */
    private void count(WeekDrive drive, List<Side> sides, int round) {
        for (int turn = 0; turn < sides.size(); turn++) {
            Side side = sides.get((round + turn) % sides.size());
            Profile profile = profiles.computeIfAbsent(side, any -> new Profile());
            long busyBefore = drive.busyMillis();
            double rate = profile.during(drive.workers(), () -> rate(drive, side, warmRounds + round));
            busy.merge(side, drive.busyMillis() - busyBefore, Long::sum);
            rates.computeIfAbsent(side, any -> new ArrayList<>()).add(rate);
        }
        StringBuilder line = new StringBuilder("round %3d".formatted(round + 1));
        sides.forEach(side -> line.append("  %6.1f".formatted(rates.get(side).get(round))));
        OUT.println(line);
    }

    private double rate(WeekDrive drive, Side side, int week) {
        return company.people() / (drive.run(side, Company.week(week)).toNanos() / 1e9);
    }

    private List<Side> sides(Database database) {
        List<Side> sides = new ArrayList<>();
        SalesWeekSide ours = new SalesWeekSide(database.create("salesweek"));
        ours.bring(company);
        ours.bring("deals", company.dealsCsv());
        sides.add(ours);
        if (!Boolean.getBoolean("bench.alone")) {
            for (BareSide.Setup setup : BareSide.Setup.values()) {
                sides.add(new BareSide(setup, database.create(setup.database()), company));
            }
        }
        return sides;
    }

    private static Map<Side, Written> written(Database database, List<Side> sides) {
        Map<Side, Written> written = new LinkedHashMap<>();
        sides.forEach(side -> written.put(side, database.written(side.database(), side.dataSource())));
        return written;
    }

    private void print(Map<Side, Written> before, Map<Side, Written> after) {
        OUT.printf("%n%-32s %28s %28s  %s%n", "", "rep weeks/s [95 %]", "SalesWeek / this [95 %]", "per rep week");
        List<Double> ours = rates.get(before.keySet().iterator().next());
        before.forEach((side, first) -> {
            Spread rate = Spread.of(rates.get(side));
            Spread ratio = Spread.ofRatios(ours, rates.get(side));
            OUT.printf(
                    "%-32s %11.1f [%5.1f, %5.1f] %13.2f [%4.2f, %4.2f]  %s%n",
                    side.name(),
                    rate.median(),
                    rate.low(),
                    rate.high(),
                    ratio.median(),
                    ratio.low(),
                    ratio.high(),
                    perWeek(first, after.get(side)));
        });
        profiles.forEach((side, profile) -> {
            OUT.printf(
                    "%n%s: %.0f ms of a processor a rep week in Java; where its time goes%n",
                    side.name(), busy.get(side) / ((double) rounds * company.people()));
            profile.print(OUT, 25);
        });
    }

    /** What the database was asked most often, a rep week. */
    private void print(Side side, List<Asked> asked) {
        double weeks = (double) rounds * company.people();
        OUT.printf(
                "%n%s: %.0f statements a rep week, of them %.0f planned, %.1f ms of the database's time%n",
                side.name(),
                asked.stream().mapToLong(Asked::calls).sum() / weeks,
                asked.stream().mapToLong(Asked::planned).sum() / weeks,
                asked.stream().mapToDouble(Asked::millis).sum() / weeks);
        asked.stream()
                .limit(Bench.option("statements", 25))
                .forEach(each -> OUT.printf(
                        "  %6.1f  %6.1f planned  %6.2f ms  %s%n",
                        each.calls() / weeks, each.planned() / weeks, each.millis() / weeks, each.brief()));
    }

    private String perWeek(Written first, Written last) {
        double weeks = (double) rounds * company.people();
        String counted = last.inserts() == 0
                ? ""
                : ", %.0f inserts, %.0f updates, %.0f deletes, %.0f commits"
                        .formatted(
                                (last.inserts() - first.inserts()) / weeks,
                                (last.updates() - first.updates()) / weeks,
                                (last.deletes() - first.deletes()) / weeks,
                                (last.commits() - first.commits()) / weeks);
        return "%.1f jobs, %.0f rows left%s, %.1f KB"
                .formatted(
                        (last.jobs() - first.jobs()) / weeks,
                        (last.rows() - first.rows()) / weeks,
                        counted,
                        (last.bytes() - first.bytes()) / weeks / 1024);
    }
}
