package io.salesweek.engine.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.engine.ClockDriver;
import io.salesweek.engine.EngineSlice;
import io.salesweek.engine.ProcessBean;
import io.salesweek.engine.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = {EngineSlice.class, RemindersAndTimersTest.Beans.class},
        properties = "salesweek.models=classpath:engine-models/two-days.bpmn")
@ActiveProfiles("rehearsal")
class RemindersAndTimersTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    ClockDriver clock;

    @Autowired
    Timers timers;

    @Autowired
    Reminders reminders;

    @Autowired
    Moment moment;

    @Import(Moment.class)
    static class Beans {}

    /** When a day's report is to be reminded: hours from now, as the test says. */
    @ProcessBean("moment")
    static class Moment {

        private final Map<String, Integer> hours = new HashMap<>();
        private final Clock clock;

        Moment(Clock clock) {
            this.clock = clock;
        }

        public Date of(String day) {
            return Date.from(clock.instant().plus(Duration.ofHours(hours.get(day))));
        }
    }

    @BeforeEach
    void twoDaysWait() {
        clock.startAt(START);
        moment.hours.putAll(Map.of("monday", 2, "tuesday", 5));
        runtime.startProcessInstanceByKey(
                "two-days", "2026-W48/east/lilei", Map.of("days", List.of("monday", "tuesday")));
    }

    @AfterEach
    void over() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
        reminders.deleteAll();
        clock.release();
    }

    @Test
    void onlyTheTaskWhoseTimerFiredIsReminded() {
        clock.moveTo(START.plus(Duration.ofHours(3)));

        assertThat(task("monday").getPriority()).isEqualTo(80);
        assertThat(task("tuesday").getPriority()).isEqualTo(50);
        assertThat(reminders.findAll())
                .extracting(Reminder::taskId, Reminder::taskKey, Reminder::businessKey, Reminder::person, Reminder::at)
                .containsExactly(tuple(
                        task("monday").getId(),
                        "userTask_report",
                        "2026-W48/east/lilei",
                        "lilei",
                        START.plus(Duration.ofHours(2))));
    }

    @Test
    void theOtherDayIsRemindedByItsOwnTimer() {
        tasks.complete(task("monday").getId());
        clock.moveTo(START.plus(Duration.ofHours(6)));

        assertThat(task("tuesday").getPriority()).isEqualTo(80);
        assertThat(reminders.findAll()).hasSize(1);
    }

    @Test
    void aPriorityRaisedByHandIsNotLowered() {
        tasks.setPriority(task("monday").getId(), 95);
        clock.moveTo(START.plus(Duration.ofHours(3)));

        assertThat(task("monday").getPriority()).isEqualTo(95);
    }

    @Test
    void remindingAgainChangesNothing() {
        tasks.complete(task("tuesday").getId());
        clock.moveTo(START.plus(Duration.ofHours(3)));
        String instance = runtime.createProcessInstanceQuery().singleResult().getId();
        String day = runtime.getActivityInstance(instance)
                .getActivityInstances("subProcess_day")[0]
                .getId();

        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("serviceTask_remindReport", day)
                .execute();

        assertThat(reminders.findAll()).extracting(Reminder::at).containsExactly(START.plus(Duration.ofHours(2)));
    }

    @Test
    void replanningReadsTheWordsAnewAsFromWhenTheTaskWasMade() {
        clock.moveTo(START.plus(Duration.ofHours(1)));
        moment.hours.put("monday", 9);
        timers.replan("2026-W48/east/lilei");

        assertThat(task("monday").getDueDate()).isEqualTo(Date.from(START.plus(Duration.ofHours(9))));
        assertThat(task("tuesday").getDueDate()).isEqualTo(Date.from(START.plus(Duration.ofHours(5))));
        assertThat(management.createJobQuery().timers().list())
                .extracting(Job::getDuedate)
                .containsExactlyInAnyOrder(
                        Date.from(START.plus(Duration.ofHours(9))), Date.from(START.plus(Duration.ofHours(5))));
    }

    @Test
    void replanningLeavesOtherCasesAlone() {
        moment.hours.put("monday", 9);
        timers.replan("2026-W48/east");

        assertThat(task("monday").getDueDate()).isEqualTo(Date.from(START.plus(Duration.ofHours(2))));
    }

    private Task task(String day) {
        return tasks.createTaskQuery().taskName(day).singleResult();
    }
}
