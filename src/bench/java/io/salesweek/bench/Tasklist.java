package io.salesweek.bench;

import static io.salesweek.bench.Bench.OUT;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people see first, with authorization on: their list, its count, a manager's list, a form; first a tenth of the company, then all
 * of it, in one database. Everybody has five tasks: this week's goals and four days' reports, whose deadlines are held back.
 */
public final class Tasklist {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PASSWORD = "only-for-this-bench";
    private static final int DAYS = 4;
    private static final int PAGE = 15;

    /** What is so slow that it would take longer is asked less often. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final int people = Bench.option("people", 10_000);
    private final int reps = Bench.option("reps", 10);
    private final int calls = Bench.option("calls", 2_000);
    private final int threads = Bench.option("threads", 4);
    private final Random random = new Random(7);
    private final HttpClient http = HttpClient.newHttpClient();

    private final SalesWeekSide side;
    private final Database database;

    private Tasklist(Database database) {
        this.database = database;
        this.side = new SalesWeekSide(database.create("salesweek"), "--salesweek.people.initial-password=" + PASSWORD);
    }

    public static void main(String[] arguments) {
        Bench.main(() -> {
            try (Database database = Bench.database()) {
                new Tasklist(database).run();
            }
        });
    }

    private void run() {
        try (DueWork work = new DueWork(side, threads)) {
            Company small = new Company(Math.max(1, people / 10 / reps), reps, 1);
            Company whole = new Company(people / reps, reps, 1);
            make(small, 0, work);
            Map<String, Times> before = measure(small);
            make(whole, small.teams(), work);
            Map<String, Times> after = measure(whole);
            verdicts(before, after);
            candidates();
        }
        side.close();
    }

    /** Opens a week for the teams that are new, and begins four days of it. */
    private void make(Company company, int from, DueWork work) {
        long start = System.nanoTime();
        at(0, "00:05");
        side.bring(company);
        OUT.printf("%d people are brought after %d s%n", company.people(), seconds(start));
        List<String> teams = company.allTeams().subList(from, company.teams());
        Bench.all(teams, team -> side.open(Company.week(0).toString(), team));
        work.all();
        OUT.printf("%d weeks are open after %d s%n", teams.size(), seconds(start));
        for (int day = 0; day < DAYS; day++) {
            at(day, "09:00");
            work.at("event_dayBegun");
        }
        JdbcTemplate jdbc = new JdbcTemplate(side.dataSource());
        jdbc.execute("analyze");
        OUT.printf(
                "%d people, %d open tasks, %d rights on them, made in %d s%n",
                company.people() + company.teams(),
                jdbc.queryForObject("select count(*) from ACT_RU_TASK", Long.class),
                jdbc.queryForObject("select count(*) from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7", Long.class),
                seconds(start));
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static void at(int day, String time) {
        ClockUtil.setCurrentTime(Date.from(Company.week(0)
                .monday()
                .plusDays(day)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant()));
    }

    private Map<String, Times> measure(Company company) {
        List<String> all = company.allTeams();
        List<String> persons =
                all.stream().flatMap(team -> company.reps(team).stream()).toList();
        List<String> managers = all.stream().map(Company::manager).toList();
        // Each once unmeasured: a JVM and a database that have just been started say little.
        measure(persons, managers, Math.max(200, calls / 4));
        database.forgetAsked(side.dataSource());
        Map<String, Times> times = measure(persons, managers, calls);
        Times.printHead(OUT);
        times.forEach((what, each) -> each.print(OUT, what));
        Bench.printAsked(database, side.dataSource(), Bench.option("statements", 25));
        return times;
    }

    private Map<String, Times> measure(List<String> persons, List<String> managers, int calls) {
        Map<String, Times> times = new LinkedHashMap<>();
        each(times, "a rep's list", persons, "rep", calls, engine -> mine(engine)
                .list());
        each(times, "its count", persons, "rep", calls, engine -> mine(engine).count());
        eachTask(times, "a rep's open form", persons, "rep", calls / 4, this::open);
        each(times, "a manager's page of their reps' tasks", managers, "manager", calls / 4, engine -> all(engine)
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, PAGE));
        each(times, "its count ", managers, "manager", calls / 4, engine -> all(engine)
                .count());
        each(times, "a manager's whole list", managers, "manager", calls / 4, engine -> all(engine)
                .list());
        overHttp(times, "a rep's list over HTTP", persons, calls / 4, "/engine-rest/task?assignee=%s");
        overHttp(times, "its count over HTTP", persons, calls / 4, "/engine-rest/task/count?assignee=%s");
        overHttp(
                times,
                "a manager's page over HTTP",
                managers,
                calls / 4,
                "/engine-rest/task?sortBy=created&sortOrder=desc&maxResults=" + PAGE);
        return times;
    }

    private static TaskQuery mine(ProcessEngine engine) {
        return all(engine)
                .taskAssignee(
                        engine.getIdentityService().getCurrentAuthentication().getUserId());
    }

    private static TaskQuery all(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    /** What Tasklist asks for when a task is chosen. */
    private Object open(Task task) {
        ProcessEngine engine = side.engine();
        engine.getFormService().getTaskFormData(task.getId());
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            form.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return engine.getFormService().getTaskFormVariables(task.getId());
    }

    private void eachTask(
            Map<String, Times> times,
            String what,
            List<String> persons,
            String group,
            int calls,
            Function<Task, Object> call) {
        Times taken = times.computeIfAbsent(what, any -> new Times());
        long start = System.nanoTime();
        for (int i = 0; i < calls && System.nanoTime() - start < LONGEST.toNanos(); i++) {
            as(any(persons), group, engine -> {
                List<Task> tasks = mine(engine).list();
                Task task = tasks.get(random.nextInt(tasks.size()));
                return taken.take(() -> call.apply(task));
            });
        }
    }

    private void each(
            Map<String, Times> times,
            String what,
            List<String> persons,
            String group,
            int calls,
            Function<ProcessEngine, Object> call) {
        Times taken = times.computeIfAbsent(what, any -> new Times());
        long start = System.nanoTime();
        for (int i = 0; i < calls && System.nanoTime() - start < LONGEST.toNanos(); i++) {
            as(any(persons), group, engine -> taken.take(() -> call.apply(engine)));
        }
    }

    private String any(List<String> persons) {
        return persons.get(random.nextInt(persons.size()));
    }

    private void as(String person, String group, Function<ProcessEngine, Object> call) {
        ProcessEngine engine = side.engine();
        engine.getIdentityService().setAuthentication(person, List.of(group));
        try {
            call.apply(engine);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Some people who have signed in before; how long their first call took, password and all, is not in it. */
    private void overHttp(Map<String, Times> times, String what, List<String> persons, int calls, String path) {
        Times taken = times.computeIfAbsent(what, any -> new Times());
        List<String> some = IntStream.range(0, 50)
                .mapToObj(i -> persons.get(i * persons.size() / 50))
                .distinct()
                .toList();
        some.forEach(person -> get(person, path));
        long start = System.nanoTime();
        for (int i = 0; i < calls && System.nanoTime() - start < LONGEST.toNanos(); i++) {
            String person = any(some);
            taken.take(() -> get(person, path));
        }
    }

    private String get(String person, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(side.address() + path.formatted(person)))
                .header("Authorization", "Basic " + credentials)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().equals("[]")) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void verdicts(Map<String, Times> before, Map<String, Times> after) {
        OUT.println();
        after.forEach((what, times) -> {
            boolean overHttp = what.endsWith("HTTP");
            Verdict.print(OUT, what.strip() + ", p95 ms", times.percentile(95), overHttp ? 100 : 20);
            Verdict.print(
                    OUT,
                    what.strip() + ", p50 of all people beside a tenth of them",
                    times.percentile(50) / before.get(what).percentile(50),
                    1.2);
        });
    }

    /** A group that may take every task there is. */
    private void candidates() {
        long start = System.nanoTime();
        List<String> ids =
                new JdbcTemplate(side.dataSource()).queryForList("select ID_ from ACT_RU_TASK", String.class);
        Bench.all(ids, id -> side.engine().getTaskService().addCandidateGroup(id, "director"));
        new JdbcTemplate(side.dataSource()).execute("analyze");
        OUT.printf("%n%d tasks may be taken by one group, made in %d s%n", ids.size(), seconds(start));
        side.bring("people", "id,name,role,team\nd-1,d-1,director,\n");
        Map<String, Times> times = new LinkedHashMap<>();
        for (int turn = 0; turn < 2; turn++) {
            times.clear();
            database.forgetAsked(side.dataSource());
            List<String> director = List.of("d-1");
            // Their assignees have these tasks: only with them included there is something to see.
            each(times, "a group's page of every task", director, "director", 50, engine -> group(engine)
                    .orderByTaskCreateTime()
                    .desc()
                    .listPage(0, PAGE));
            each(times, "its count", director, "director", 50, engine -> group(engine)
                    .count());
            each(times, "a page of what they see", director, "director", 50, engine -> all(engine)
                    .orderByTaskCreateTime()
                    .desc()
                    .listPage(0, PAGE));
        }
        Times.printHead(OUT);
        times.forEach((what, each) -> each.print(OUT, what));
        Bench.printAsked(database, side.dataSource(), Bench.option("statements", 25));
        times.forEach((what, each) -> Verdict.print(OUT, what + ", p95 ms", each.percentile(95), 50));
        as("d-1", "director", engine -> {
            OUT.printf("The group sees %d tasks%n", group(engine).count());
            return null;
        });
    }

    private static TaskQuery group(ProcessEngine engine) {
        return all(engine).taskCandidateGroupIn(List.of("director")).includeAssignedTasks();
    }
}
