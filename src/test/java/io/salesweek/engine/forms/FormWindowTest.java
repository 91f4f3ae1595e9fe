package io.salesweek.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.visits.RecordVisit;
import com.example.visits.RecordVisitWindow;
import com.example.visits.TestPerson;
import com.example.visits.VisitApp;
import com.example.visits.Visits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Forms through the engine's own services. */
@SpringBootTest(
        classes = VisitApp.class,
        properties = "spring.config.name=visits",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormWindowTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RecordVisitWindow window;

    @Autowired
    private Visits visits;

    @Autowired
    private TestPerson person;

    private ProcessInstance visit;
    private Task task;

    @BeforeEach
    void aVisitIsDue() {
        visit = engine.getRuntimeService().startProcessInstanceByKey("visit", "2026-W48/east/lilei");
        task = task();
        window.opened.clear();
        window.submitted.clear();
    }

    @AfterEach
    void cleanUp() {
        person.speaks(Locale.ENGLISH);
        visits.deleteAll();
        if (task() != null) {
            engine.getRuntimeService().deleteProcessInstance(visit.getId(), "test over");
        }
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(visit.getId())
                .singleResult();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("customer", "Acme");
        values.put("kind", "call");
        return values;
    }

    private void submit(Map<String, Object> values) {
        engine.getFormService().submitTaskForm(task.getId(), values);
    }

    @Test
    void anOpenedFormShowsTheDomainWithoutProcessVariables() {
        VariableMap shown = engine.getFormService().getTaskFormVariables(task.getId());

        assertThat(shown.get("visitedOn")).isEqualTo("2026-11-23");
        assertThat(shown.get("limit")).isEqualTo(1000L);
        assertThat(shown.get("planned")).isEqualTo(true);
        assertThat(shown.get("lang")).isEqualTo("en");
        assertThat(shown.<JsonValue>getValueTyped("lastVisits").getValueSerialized())
                .contains("{\"day\":\"2026-11-16\",\"amount\":120.50}");
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list())
                .extracting("name")
                .containsOnly("again");
    }

    @Test
    void aVariableOfTheCaseNeverFillsInAFieldOfItsName() {
        engine.getRuntimeService().setVariable(visit.getId(), "reason", "a variable");

        VariableMap shown = engine.getFormService().getTaskFormVariables(task.getId());

        assertThat(shown.get("reason")).isNull();
        assertThat(shown.get("again")).isNull();
    }

    @Test
    void aTasksDescriptionBeginsWithWhatTheWindowTellsOfIt() {
        assertThat(task.getDescription()).isEqualTo("2026-W48/east/lilei\n\nBy the evening.");
    }

    @Test
    void aWindowIsToldWhoOpensWhichCase() {
        engine.getFormService().getTaskFormVariables(task.getId());

        assertThat(window.opened).singleElement().satisfies(call -> {
            assertThat(call.person()).isEqualTo("lilei");
            assertThat(call.businessKey()).isEqualTo("2026-W48/east/lilei");
            assertThat(call.taskKey()).isEqualTo("userTask_recordVisit");
            assertThat(call.assignee()).isEqualTo("demo");
            assertThat(call.variables()).containsEntry("again", false);
        });
    }

    @Test
    void whatCountsIsTheMomentOfSendingNotWhenTheTimerFires() {
        dueIn(-1);
        assertThatThrownBy(() -> submit(values()))
                .hasMessage("The time for this has run out and the task is being closed; nothing was stored.");
        assertThat(window.submitted).isEmpty();

        dueIn(60);
        submit(values());
        assertThat(window.submitted).hasSize(1);
    }

    private void dueIn(int seconds) {
        task.setDueDate(Date.from(Instant.now().plusSeconds(seconds)));
        engine.getTaskService().saveTask(task);
    }

    @Test
    void askingForTheFormAndItsFileDoesNotOpenTheWindow() {
        engine.getFormService().getTaskFormData(task.getId());
        engine.getFormService().getDeployedTaskForm(task.getId());

        assertThat(window.opened).isEmpty();
    }

    @Test
    void aSubmittedFormReachesTheWindowAsItsRecord() {
        Map<String, Object> values = values();
        values.put("visitedOn", "2026-11-20");
        values.put("amount", 12.5);
        values.put("people", 3L);
        values.put("topics", List.of("price"));
        values.put(
                "goals",
                SpinValues.jsonValue("[{\"title\":\"One\",\"weight\":40,\"target\":100}]")
                        .create());
        submit(values);

        assertThat(window.submitted)
                .containsExactly(new RecordVisit(
                        "Acme",
                        "call",
                        null,
                        LocalDate.of(2026, 11, 20),
                        new BigDecimal("12.5"),
                        3,
                        null,
                        List.of("price"),
                        List.of(new RecordVisit.Goal("One", 40, new BigDecimal("100"), null))));
        assertThat(visits.findAll()).hasSize(1);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_note");
    }

    @Test
    void whatWasSentIsCheckedAgainstNoMoreOfTheWindowThanTheFormNames() {
        engine.getFormService().getTaskFormVariables(task.getId());
        submit(values());

        assertThat(window.opened.get(0).wants("summary")).isTrue();
        assertThat(window.opened.get(1).wants("summary")).isFalse();
        assertThat(window.opened.get(1).wants("summary", "kinds")).isTrue();
    }

    @Test
    void fieldsNeverBecomeVariablesAndRoutingValuesDo() {
        Map<String, Object> values = values();
        values.put("kind", "complaint");
        values.put("reason", "late");
        submit(values);

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(visit.getId())
                        .list())
                .singleElement()
                .satisfies(variable -> {
                    assertThat(variable.getName()).isEqualTo("again");
                    assertThat(variable.getValue()).isEqualTo(true);
                });
        assertThat(engine.getHistoryService()
                        .createHistoricDetailQuery()
                        .processInstanceId(visit.getId())
                        .formFields()
                        .list())
                .isEmpty();
    }

    @Test
    void aRefusalNamesTheFieldByItsLabelAndStoresNothing() {
        Map<String, Object> values = values();
        values.put("customer", "Nobody");
        assertThatThrownBy(() -> submit(values)).hasMessage("Goals, row 2, Weight: Must be at most 50.");

        person.speaks(Locale.forLanguageTag("zh-CN"));
        assertThatThrownBy(() -> submit(values)).hasMessage("目标 2 · 权重：不能大于 50。");
        assertThat(window.submitted).hasSize(2);
        assertThat(visits.findAll()).isEmpty();
        assertThat(task().getId()).isEqualTo(task.getId());
    }

    @Test
    void aBrokenConstraintIsRefusedWhileTheTaskIsOpen() {
        submit(values());
        engine.getRuntimeService().deleteProcessInstance(visit.getId(), "next");
        visit = engine.getRuntimeService().startProcessInstanceByKey("visit");
        task = task();

        assertThatThrownBy(() -> submit(values()))
                .isInstanceOf(FormRefused.class)
                .hasMessageStartingWith("Somebody else changed this");
        assertThat(visits.findAll()).hasSize(1);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_recordVisit");
    }

    @Test
    void aTaskWithAWindowIsOnlyDoneByItsForm() {
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId()))
                .hasMessageContaining("filling in its form");
        assertThatThrownBy(() -> engine.getTaskService().resolveTask(task.getId()));
        assertThatThrownBy(() -> engine.getTaskService().delegateTask(task.getId(), "wangwei"));
        assertThat(task().getAssignee()).isEqualTo("demo");
        assertThat(task().getDelegationState()).isNull();
    }

    @Test
    void aDeadlineStillEndsTheTask() {
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(visit.getId())
                        .singleResult()
                        .getId());

        assertThat(task()).isNull();
    }

    @Test
    void aFormWithoutAWindowWorksAsTheEnginesOwn() {
        submit(values());
        task = task();
        engine.getFormService().submitTaskForm(task.getId(), Map.of("note", "kept"));

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("note")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aStartFormIsOpenedAndSubmittedLikewise() {
        String plan = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("plan-visit")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(engine.getFormService().getStartFormVariables(plan).get("hint"))
                .isEqualTo("by lilei");

        ProcessInstance started = engine.getFormService().submitStartForm(plan, Map.of("customer", "Acme"));
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(started.getId())
                        .list())
                .extracting("name", "value")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("visitor", "lilei"));
        assertThatThrownBy(() -> engine.getFormService().submitStartForm(plan, Map.of()))
                .hasMessage("Customer: Please fill this in.");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceById(plan))
                .hasMessage("Please start this with its form.");
    }
}
