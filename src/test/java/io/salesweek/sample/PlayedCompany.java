package io.salesweek.sample;

import io.salesweek.calendar.Week;
import io.salesweek.goal.Goals;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sample company as played up to any moment, each time in the same empty database; read at that moment. */
@TestComponent
class PlayedCompany {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcTemplate database;
    private final Play play;
    private final Weeks weeks;
    private final Goals goals;
    private final Reports reports;
    private final Scores scores;
    private final TaskService tasks;
    private final RuntimeService instances;
    private final ManagementService management;
    private List<String> empty;
    private Instant now;
    private long counted;

    PlayedCompany(
            JdbcTemplate database,
            Play play,
            Weeks weeks,
            Goals goals,
            Reports reports,
            Scores scores,
            TaskService tasks,
            RuntimeService instances,
            ManagementService management) {
        this.database = database;
        this.play = play;
        this.weeks = weeks;
        this.goals = goals;
        this.reports = reports;
        this.scores = scores;
        this.tasks = tasks;
        this.instances = instances;
        this.management = management;
    }

    /** @param moment wall-clock time in Shanghai; the same one again: nothing is played anew */
    void upTo(String moment) {
        Instant wanted = LocalDateTime.parse(moment).atZone(SHANGHAI).toInstant();
        if (!wanted.equals(now)) {
            empty();
            play.until(wanted);
            now = wanted;
        }
    }

    void playAgain() {
        empty();
        play.until(now);
    }

    void empty() {
        if (empty == null) {
            empty = database.queryForList("script drop", String.class);
        } else {
            database.execute("drop all objects");
            empty.forEach(database::execute);
            goOnCounting();
        }
    }

    /** Some ids are counted in blocks that are kept in memory: a sequence that began anew would give them out twice. */
    private void goOnCounting() {
        counted += 1_000_000;
        database.queryForList(
                        "select sequence_name from information_schema.sequences where sequence_schema = 'PUBLIC'",
                        String.class)
                .forEach(sequence -> database.execute("alter sequence " + sequence + " restart with " + counted));
    }

    /** Reads at the moment up to which was played. */
    <T> T then(Supplier<T> reading) {
        ClockUtil.setCurrentTime(Date.from(now));
        try {
            return reading.get();
        } finally {
            ClockUtil.reset();
        }
    }

    /** The form of each open task of the person, with the week of its case: {@code submit-daily-report of 2026-W48}. */
    List<String> tasksOf(String person) {
        return told(tasks.createTaskQuery().taskAssignee(person));
    }

    List<String> groupTasks(String group) {
        return told(tasks.createTaskQuery().taskCandidateGroup(group));
    }

    private List<String> told(TaskQuery open) {
        return open.initializeFormKeys().list().stream()
                .map(task -> task.getCamundaFormRef().getKey() + " of " + week(task))
                .sorted()
                .toList();
    }

    private String week(Task task) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()
                .substring(0, 8);
    }

    Optional<TeamWeek> week(String week, String team) {
        return then(() -> weeks.find(new TeamWeekKey(Week.parse(week), team)));
    }

    TeamWeek.State state(String week, String team) {
        return week(week, team).orElseThrow().state();
    }

    List<RepWeek> repWeeks(String week) {
        return Stream.of("east", "north")
                .flatMap(team -> repWeeks(week, team).stream())
                .toList();
    }

    List<RepWeek> repWeeks(String week, String team) {
        return then(() -> weeks.repWeeks(new TeamWeekKey(Week.parse(week), team)));
    }

    List<Goals.Version> goals(RepWeek week) {
        return goals.versions(week.key());
    }

    List<DayReport> reports(RepWeek week) {
        return then(() -> reports.of(week));
    }

    WeekFigures figures(RepWeek week) {
        return then(() -> scores.figures(week));
    }

    boolean hasReports(RepWeek week) {
        return reports(week).stream().anyMatch(report -> report.content() != null);
    }

    /** Everything people did, in words, without the ids of it. */
    String told() {
        return then(() -> Stream.of("2026-W45", "2026-W46", "2026-W47", "2026-W48")
                .flatMap(week -> repWeeks(week).stream())
                .map(rep -> rep.key() + " " + figures(rep) + goals(rep) + reports(rep))
                .collect(Collectors.joining("\n")));
    }

    long failedJobs() {
        return management.createJobQuery().noRetriesLeft().count()
                + management.createJobQuery().withException().count();
    }

    long suspendedJobs() {
        return management.createJobQuery().suspended().count();
    }

    long overdueJobs() {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(now))
                .messages()
                .count();
    }
}
