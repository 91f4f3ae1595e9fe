package io.salesweek.security;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** A small company with work to do: a task of one's own, a task of a group, a process to start. */
@TestComponent("company")
public class Company {

    private final ApplicationEventPublisher events;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FilterService filters;
    private final AtomicInteger sprung = new AtomicInteger();

    Company(
            ApplicationEventPublisher events,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            FilterService filters) {
        this.events = events;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.filters = filters;
    }

    @EventListener(ContextRefreshedEvent.class)
    void open() {
        person("lilei", "李雷", "zh-CN", "rep");
        person("wangwei", "王伟", "en", "rep");
        person("hanmeimei", "韩梅梅", "zh-CN", "manager");
        person("liufang", "刘芳", "zh-CN", "director");
        person("sunli", "孙丽", null, "finance");
        person("zhouyang", "周阳", "zh-CN", "process-owner");
        repository
                .createDeployment()
                .name("test")
                .addClasspathResource("security/own-form.form")
                .addModelInstance("own-work.bpmn", withTask("own-work", "自己的事 · Own work", "${person}", null))
                .addModelInstance("group-work.bpmn", withTask("group-work", "大家的事 · Group's work", null, "director"))
                .addModelInstance("correct-daily-report.bpmn", withStartForm("correct-daily-report"))
                .addModelInstance("change-goals.bpmn", withStartForm("change-goals"))
                .enableDuplicateFiltering(true)
                .deploy();
    }

    private static BpmnModelInstance withTask(String key, String name, String assignee, String group) {
        UserTaskBuilder task = Bpmn.createExecutableProcess(key)
                .name(name)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("task")
                .name(name);
        if (assignee != null) {
            task.camundaAssignee(assignee);
        } else {
            task.camundaCandidateGroups(group);
        }
        return task.camundaFormRef("own-form")
                .camundaFormRefBinding("latest")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance withStartForm(String key) {
        return Bpmn.createExecutableProcess(key)
                .name(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaFormRef("own-form")
                .camundaFormRefBinding("latest")
                .endEvent()
                .done();
    }

    void person(String id, String name, String language, String... roles) {
        events.publishEvent(new AccountChanged(id, name, null, language, Set.of(roles), true));
    }

    void leaves(String id) {
        events.publishEvent(new AccountChanged(id, id, null, null, Set.of("rep"), false));
    }

    /** The id of a new task of this person. */
    String ownTask(String person) {
        String instance = runtime.createProcessInstanceByKey("own-work")
                .setVariable("person", person)
                .execute()
                .getId();
        return task(instance).getId();
    }

    String groupTask() {
        return task(runtime.startProcessInstanceByKey("group-work").getId()).getId();
    }

    /** The task as it now is; null when it is done. */
    Task byId(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    /** The id of the filter of this name. */
    String filter(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
    }

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** A trap for expressions: the engine of these tests would let any expression call it. */
    public String spring() {
        sprung.incrementAndGet();
        return "sprung";
    }

    int timesSprung() {
        return sprung.get();
    }
}
