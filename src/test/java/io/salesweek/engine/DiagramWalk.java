package io.salesweek.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.expressions.PlainTimesParse;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Walks one diagram on a bare engine, without any feature behind it: a delegate only notes that it ran (and sets what the test says it
 * would), a decision answers what the test says, a timer fires when it is told to. So a path's test shows what the diagram alone does.
 * When all tests of a class have run, every sequence flow of the diagram must have been taken. To be registered as a static extension.
 */
public final class DiagramWalk implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final String process;
    private final List<String> called;
    private final Map<String, Deque<Map<String, Object>>> effects = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final Set<String> drawn = new TreeSet<>();
    private final Set<String> taken = new TreeSet<>();
    private ProcessEngine engine;
    private int walks;

    /**
     * @param process the diagram's key
     * @param called keys of the processes it calls: each is replaced by one that waits in a single task {@code inside_<key>}
     */
    public DiagramWalk(String process, String... called) {
        this.process = process;
        this.called = List.of(called);
    }

    /** The diagram's key. */
    String process() {
        return process;
    }

    /** What the delegate (without {@code Delegate}) or decision of this name leaves in the process variables, each time it runs; the last for ever. */
    @SafeVarargs
    public final void effect(String step, Map<String, Object>... variables) {
        effects.put(step, new ArrayDeque<>(List.of(variables)));
    }

    /** What a question in the diagram's expressions ({@code off} for {@code reportDays.off(execution)}) is answered from now on. */
    public void answer(String question, Object value) {
        answers.put(question, value);
    }

    public void start(String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
        proceed();
    }

    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByMessage(message, businessKey, variables);
        proceed();
    }

    /** Completes the only open task of this element, then runs what follows at once. */
    public void complete(String task, Map<String, Object> routing) {
        complete(task(task), routing);
    }

    public void complete(Task task, Map<String, Object> routing) {
        engine.getTaskService().complete(task.getId(), routing);
        proceed();
    }

    /** The only open task of this element. */
    public Task task(String task) {
        List<Task> open = tasks(task);
        assertThat(open).as("open tasks of " + task).hasSize(1);
        return open.get(0);
    }

    /** The open tasks of this element, oldest first. */
    public List<Task> tasks(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** A variable as the task sees it. */
    public Object seenBy(Task task, String variable) {
        return engine.getTaskService().getVariable(task.getId(), variable);
    }

    /** Lets a timer waiting at this element fire, whenever it is due, then runs what follows at once. */
    public void fire(String event) {
        List<Job> timers = engine.getManagementService()
                .createJobQuery()
                .activityId(event)
                .timers()
                .list();
        assertThat(timers).as("timers waiting at " + event).isNotEmpty();
        engine.getManagementService().executeJob(timers.get(0).getId());
        proceed();
    }

    /** Sends a message to the only instance that waits for it, then runs what follows at once. */
    public void receive(String message) {
        engine.getRuntimeService().createMessageCorrelation(message).correlate();
        proceed();
    }

    /** Sends a message to the instance with this business key, then runs what follows at once. */
    public void message(String message, String businessKey) {
        engine.getRuntimeService().correlateMessage(message, businessKey);
        proceed();
    }

    /** Names of the delegates and decisions that ran, in order. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    /** Elements where tokens wait for a person or a time, each once per token. */
    public List<String> waitingAt() {
        Stream<String> tasks =
                engine.getTaskService().createTaskQuery().list().stream().map(Task::getTaskDefinitionKey);
        Stream<String> times = history().stream()
                .filter(a -> a.getActivityType().equals("intermediateTimer") && a.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId);
        return Stream.concat(tasks, times).sorted().toList();
    }

    /** End events of the diagram reached so far. */
    public List<String> ends() {
        return history().stream()
                .filter(a -> a.getProcessDefinitionKey().equals(process))
                .filter(a -> a.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .sorted()
                .toList();
    }

    /** Business keys of the running instances of a process. */
    public List<String> running(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(key).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .sorted()
                .toList();
    }

    /** The diagram's instances have all come to their end. */
    public void isOver() {
        assertThat(running(process)).isEmpty();
    }

    Object answer(String question) {
        assertThat(answers).as("what the diagram may ask").containsKey(question);
        return answers.get(question);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        engine = boot();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + process + ".bpmn")
                .deploy();
        called.forEach(this::deployWaiting);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        effects.clear();
        answers.clear();
        steps.clear();
        walks++;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "walk over"));
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().forEach(h -> engine.getHistoryService()
                .deleteHistoricProcessInstanceIfExists(h.getId()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        engine.close();
        if (walks == testsIn(context.getRequiredTestClass())) {
            assertThat(taken).as("sequence flows of " + process + " taken").isEqualTo(drawn);
        }
    }

    private static long testsIn(Class<?> tests) {
        return Stream.of(tests.getDeclaredMethods())
                .filter((Method method) -> method.isAnnotationPresent(Test.class))
                .count();
    }

    private List<HistoricActivityInstance> history() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list();
    }

    private void deployWaiting(String key) {
        Set<String> before = Set.copyOf(drawn);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("inside_" + key)
                                .endEvent()
                                .done())
                .deploy();
        drawn.retainAll(before);
    }

    /** Runs everything that waits for nothing, as the job executor would. */
    private void proceed() {
        List<Job> next =
                engine.getManagementService().createJobQuery().messages().list();
        while (!next.isEmpty()) {
            engine.getManagementService().executeJob(next.get(0).getId());
            next = engine.getManagementService().createJobQuery().messages().list();
        }
    }

    private ProcessEngine boot() {
        Map<Object, Object> beans = new HashMap<>();
        DiagramBean bean = new DiagramBean(this);
        for (String name : List.of(
                "due",
                "actors",
                "weekPeople",
                "reportDays",
                "reviewDays",
                "talks",
                "feedbackPeople",
                "leaving",
                "riskActors",
                "rewardActors")) {
            beans.put(name, bean);
        }
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("walk-" + process);
        configuration.setJdbcUrl("jdbc:h2:mem:walk-" + process + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans);
        configuration.setBpmnParseFactory(parser -> new PlainTimesParse(parser, DiagramWalk::asked));
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new DiagramNotes(beans, this::ran, drawn::add, this::taken))));
        return configuration.buildProcessEngine();
    }

    private static String asked(String time) {
        return time.contains("#{") ? null : "#{due.at(execution, '" + time + "')}";
    }

    private void ran(String step, DelegateExecution execution) {
        steps.add(step);
        Deque<Map<String, Object>> left = effects.getOrDefault(step, new ArrayDeque<>(List.of(Map.of())));
        execution.setVariables(left.size() > 1 ? left.poll() : left.peek());
    }

    private void taken(String flow) {
        if (drawn.contains(flow)) {
            taken.add(flow);
        }
    }
}
