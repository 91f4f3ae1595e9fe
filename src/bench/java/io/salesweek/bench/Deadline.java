package io.salesweek.bench;

import static io.salesweek.bench.Bench.OUT;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * Monday 17:00 and 18:00: everybody is reminded of the day's report at once, then everybody sends it in the last quarter of an hour, in
 * bursts and with readers beside, once with the job executor stopped and once with it running; and some send late, with the executor
 * stopped: only the moment of sending may count.
 */
public final class Deadline {

    private static final int A_SECOND = 40;
    private static final Duration BURST = Duration.ofSeconds(5);
    private static final int SENDERS = 16;
    private static final int READERS = 3;
    private static final Duration READERS_PAUSE = Duration.ofMillis(200);

    private final int reps = Bench.option("people", 10_000);
    private final int perTeam = Bench.option("teamSize", 25);
    private final Duration quarter = Duration.ofSeconds(Bench.option("seconds", 900));
    private final LocalDate monday = Company.week(0).monday();
    private final Company company = Bench.company(reps, perTeam);
    private final List<String> people = company.allTeams().stream()
            .flatMap(team -> company.reps(team).stream())
            .toList();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    public static void main(String[] arguments) {
        Bench.main(() -> new Deadline().run());
    }

    private void run() {
        OUT.printf("%d reps in teams of %d, reports within %s%n", people.size(), perTeam, quarter);
        Installation.at(monday.minusDays(1), "22:00");
        try (Database database = Bench.database();
                Installation node = new Installation(database.create("deadline"))) {
            begin(node);
            database.forgetAsked(node.dataSource());
            remind(node);
            Bench.printAsked(database, node.dataSource(), 12);
            database.forgetAsked(node.dataSource());
            send(node);
            Bench.printAsked(database, node.dataSource(), 12);
            late(node);
            errors.stream().limit(10).forEach(error -> OUT.println("  " + error));
        }
    }

    /** The week without its goals: the day and its report are the real ones. */
    private void begin(Installation node) {
        node.bring(company);
        node.hold("callActivity_setGoals");
        Installation.at(monday, "00:06");
        Bench.all(company.allTeams(), team -> node.open(Company.week(0), team));
        node.runUntil(
                Duration.ofHours(1),
                () -> node.count("select count(*) from ACT_RU_EXECUTION where ACT_ID_ = 'event_dayBegun'")
                        == people.size());
        node.jdbc().execute("vacuum analyze");
        Installation.at(monday, "09:00");
        Duration taken = node.runUntil(Duration.ofHours(1), () -> tasks(node) == people.size());
        OUT.printf("09:00: %d days begun in %.1f s%n", people.size(), taken.toMillis() / 1000.0);
        node.jdbc().execute("vacuum analyze");
    }

    private static long tasks(Installation node) {
        return node.count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'userTask_submitReport'");
    }

    private void remind(Installation node) {
        node.transactions().forget();
        Instant due = Installation.moment(monday, "17:00");
        Profile profile = new Profile("org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable");
        Installation.at(monday, "16:59:55");
        profile.duringAll(() -> node.runUntil(
                Duration.ofMinutes(30), () -> node.count("select count(*) from reminder") == people.size()));
        Times after = new Times();
        node.jdbc()
                .queryForList("select reminded_at from reminder", Timestamp.class)
                .forEach(at -> after.add(Duration.between(due, at.toInstant())));
        Times.printHead(OUT);
        after.print(OUT, "reminders, after 17:00");
        double all = after.percentile(100) / 1000;
        OUT.printf("%.0f reminders a second%n", people.size() / all);
        Verdict.print(OUT, "all reminders are out, after seconds", all, 60);
        node.transactions().print(OUT);
        profile.print(OUT, 15);
    }

    private void send(Installation node) {
        int half = (people.size() - Late.PEOPLE) / 2;
        Installation.at(monday, "17:40");
        burst(node, people.subList(Late.PEOPLE, Late.PEOPLE + Math.min(half, 100)), Duration.ZERO, "warm-up");
        List<String> left = people.subList(Late.PEOPLE + Math.min(half, 100), people.size());
        Installation.at(monday, "17:44");
        Profile profile = new Profile();
        profile.duringAll(() -> {
            burst(node, left.subList(0, left.size() / 2), quarter.dividedBy(2), "executor stopped");
            node.jobExecutor().start();
            burst(node, left.subList(left.size() / 2, left.size()), quarter.dividedBy(2), "executor running");
            node.jobExecutor().shutdown();
            return null;
        });
        profile.print(OUT, 25);
    }

    /** Each report is due to be sent at its moment, whether those before are answered or not; its time counts from that moment. */
    private void burst(Installation node, List<String> senders, Duration within, String what) {
        Times sending = new Times();
        Times reading = new Times();
        int failed = errors.size();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> readers = IntStream.range(0, READERS)
                .mapToObj(number -> new Thread(() -> read(node, new Random(number), over, reading), "reader"))
                .toList();
        readers.forEach(Thread::start);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(SENDERS);
        CountDownLatch left = new CountDownLatch(senders.size());
        long start = System.nanoTime() + 100_000_000L;
        for (int number = 0; number < senders.size(); number++) {
            String person = senders.get(number);
            long moment = start + offset(number, senders.size(), within).toNanos();
            threads.schedule(
                    () -> {
                        submit(node, person);
                        sending.add(Duration.ofNanos(System.nanoTime() - moment));
                        left.countDown();
                    },
                    moment - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        await(left);
        over.set(true);
        readers.forEach(Deadline::join);
        threads.shutdown();
        Times.printHead(OUT);
        sending.print(OUT, what + ": reports");
        reading.print(OUT, what + ": readers");
        Verdict.print(OUT, what + ": a report, p99 ms", sending.percentile(99), 500);
        Verdict.print(OUT, what + ": errors", errors.size() - failed, 0);
    }

    /** Bursts of five seconds, spread over the time there is. */
    private static Duration offset(int number, int all, Duration within) {
        int aBurst = A_SECOND * (int) BURST.toSeconds();
        int bursts = (all + aBurst - 1) / aBurst;
        Duration every = within.dividedBy(Math.max(1, bursts));
        Duration step = every.compareTo(BURST) < 0 ? BURST : every;
        return step.multipliedBy(number / aBurst).plusMillis(1000L / A_SECOND * (number % aBurst));
    }

    private void submit(Installation node, String person) {
        ProcessEngine engine = node.engine();
        engine.getIdentityService().setAuthentication(person, List.of("rep"));
        try {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .taskAssignee(person)
                    .taskDefinitionKey("userTask_submitReport")
                    .singleResult();
            engine.getFormService().submitTaskForm(task.getId(), Answers.report());
        } catch (RuntimeException e) {
            errors.add(person + ": " + e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** People who look at their list and open what is on it. */
    private void read(Installation node, Random random, AtomicBoolean over, Times reading) {
        ProcessEngine engine = node.engine();
        while (!over.get()) {
            String person = people.get(random.nextInt(people.size()));
            engine.getIdentityService().setAuthentication(person, List.of("rep"));
            long start = System.nanoTime();
            String open = null;
            try {
                List<Task> list = engine.getTaskService()
                        .createTaskQuery()
                        .taskAssignee(person)
                        .list();
                if (!list.isEmpty()) {
                    open = list.get(0).getId();
                    engine.getFormService().getTaskFormVariables(open);
                }
                reading.add(Duration.ofNanos(System.nanoTime() - start));
            } catch (RuntimeException e) {
                if (isThere(node, open)) {
                    errors.add(person + " reads: " + e);
                }
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
            LockSupport.parkNanos(READERS_PAUSE.toNanos());
        }
    }

    /** Otherwise it was sent between the list and the form. */
    private static boolean isThere(Installation node, String task) {
        return task == null
                || !node.jdbc()
                        .queryForList("select ID_ from ACT_RU_TASK where ID_ = ?", task)
                        .isEmpty();
    }

    /** Those who send when the executor has been standing still. */
    private static final class Late {
        private static final int PEOPLE = 5;
    }

    private void late(Installation node) {
        Installation.at(monday, "17:59:30");
        submit(node, people.get(0));
        Installation.at(monday, "18:00:30");
        submit(node, people.get(1));
        Installation.at(monday, "19:05");
        submit(node, people.get(2));
        LocalDate tuesday = monday.plusDays(1);
        Installation.at(tuesday, "09:50");
        submit(node, people.get(3));
        Installation.at(tuesday, "10:30");
        List<String> before = states(node);
        // An hour and more after every deadline the executor comes back.
        node.runUntil(Duration.ofMinutes(30), () -> "MISSED".equals(state(node, people.get(4))));
        List<String> after = states(node);
        List<String> wanted = List.of("ON_TIME", "LATE", "LATE", "LATE", "MISSED");
        OUT.printf(
                "%nSent at 17:59:30, 18:00:30, 19:05, 09:50 and not at all, executor stopped: %s; after it ran: %s%n",
                before, after);
        Verdict.print(
                OUT,
                "late or on time by the moment of sending",
                after.equals(wanted) && before.subList(0, 4).equals(wanted.subList(0, 4)));
        long onTime =
                node.count("select count(*) from report_day where state = 'ON_TIME' and on_day = '" + monday + "'");
        OUT.printf("On time: %d of %d%n", onTime, people.size());
    }

    private List<String> states(Installation node) {
        return people.subList(0, Late.PEOPLE).stream()
                .map(person -> state(node, person))
                .toList();
    }

    private String state(Installation node, String person) {
        List<Map<String, Object>> rows = node.jdbc()
                .queryForList(
                        "select state from report_day where rep_week like ? and on_day = ?", "%/" + person, monday);
        return rows.isEmpty() ? "none" : (String) rows.get(0).get("state");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
