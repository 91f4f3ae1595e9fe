package io.salesweek.security;

import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** A small company with work to do: a task of one's own, a task of a group, a process to start. */
@TestComponent
class Company {

    private final ApplicationEventPublisher events;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Company(ApplicationEventPublisher events, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.events = events;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
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
                .addModelInstance(
                        "own-work.bpmn",
                        Bpmn.createExecutableProcess("own-work")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("own")
                                .name("自己的事 · Own work")
                                .camundaAssignee("${person}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "group-work.bpmn",
                        Bpmn.createExecutableProcess("group-work")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("group")
                                .camundaCandidateGroups("director")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "change-goals.bpmn",
                        Bpmn.createExecutableProcess("change-goals")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .camundaFormKey("embedded:none")
                                .endEvent()
                                .done())
                .enableDuplicateFiltering(true)
                .deploy();
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

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
