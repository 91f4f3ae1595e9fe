package io.salesweek.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Walks one diagram on a bare engine, without any feature behind it: a delegate only notes that it ran (and sets what the test says it
 * would), a decision answers what the test says, a timer fires when it is told to. So a path's test shows what the diagram alone does.
 */
public final class DiagramWalk implements BeforeEachCallback, AfterEachCallback {

    private static final Map<Object, Object> BEANS = new HashMap<>();
    private static ProcessEngine engine;
    private static DiagramWalk current;

    private final String process;
    private final List<String> called;
    private final Map<String, Map<String, Object>> effects = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Deployment> deployments = new ArrayList<>();

    /**
     * @param process the diagram's key
     * @param called keys of the processes it calls: each is replaced by one that waits in a single task named like it
     */
    public DiagramWalk(String process, String... called) {
        this.process = process;
        this.called = List.of(called);
    }

    /** What the delegate or decision of this name (without {@code Delegate}) leaves in the process variables when it runs. */
    public DiagramWalk effect(String step, Map<String, Object> variables) {
        effects.put(step, variables);
        return this;
    }

    /** What {@code bean.method(execution)} answers in the diagram's expressions from now on. */
    public DiagramWalk answer(String call, Object value) {
        answers.put(call, value);
        return this;
    }

    public ProcessInstance start(String businessKey, Map<String, Object> variables) {
        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
        proceed();
        return instance;
    }

    public ProcessInstance startByMessage(String message, String businessKey, Map<String, Object> variables) {
        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByMessage(message, businessKey, variables);
        proceed();
        return instance;
    }

    /** Completes the only open task of this element, then runs what follows at once. */
    public void complete(String task, Map<String, Object> routing) {
        engine.getTaskService().complete(task(task).getId(), routing);
        proceed();
    }

    /** The only open task of this element. */
    public Task task(String task) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(task).singleResult();
    }

    public Object variableSeenBy(String task, String name) {
        return engine.getTaskService().getVariable(task(task).getId(), name);
    }

    /** Lets the first waiting timer of this element fire, whenever it is due, then runs what follows at once. */
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

    /** Names of the delegates and decisions that ran, in order. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    /** Elements where the instances of the diagram wait for a person or a time, each once per token. */
    public List<String> waitingAt() {
        Stream<String> tasks =
                engine.getTaskService().createTaskQuery().list().stream().map(Task::getTaskDefinitionKey);
        Stream<String> catches = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .unfinished()
                .activityType("intermediateTimer")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId);
        return Stream.concat(tasks, catches).sorted().toList();
    }

    /** End events reached so far. */
    public List<String> ends() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
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

    public ProcessEngine engine() {
        return engine;
    }

    /** Runs everything that waits for nothing, as the job executor would. */
    public void proceed() {
        List<Job> next =
                engine.getManagementService().createJobQuery().messages().list();
        while (!next.isEmpty()) {
            engine.getManagementService().executeJob(next.get(0).getId());
            next = engine.getManagementService().createJobQuery().messages().list();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (engine == null) {
            engine = boot();
        }
        current = this;
        deployments.add(engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + process + ".bpmn")
                .deploy());
        for (String key : called) {
            deployments.add(engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            key + ".bpmn",
                            Bpmn.createExecutableProcess(key)
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .userTask(key)
                                    .endEvent()
                                    .done())
                    .deploy());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        deployments.forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
    }

    private static ProcessEngine boot() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("diagram-walk");
        configuration.setJdbcUrl("jdbc:h2:mem:diagram-walk;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(BEANS);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FakeSteps())));
        BEANS.put("due", new Due());
        BEANS.put("actors", new Actors());
        BEANS.put("weekPeople", new WeekPeople());
        BEANS.put("reportDays", new ReportDays());
        BEANS.put("reviewDays", new ReviewDays());
        BEANS.put("talks", new Talks());
        return configuration.buildProcessEngine();
    }

    private static void ran(String step, DelegateExecution execution) {
        current.steps.add(step);
        execution.setVariables(current.effects.getOrDefault(step, Map.of()));
    }

    private static Object answered(String call) {
        assertThat(current.answers).as("what the diagram may ask").containsKey(call);
        return current.answers.get(call);
    }

    /** Puts a note-taker in the place of every delegate and decision that a diagram names. */
    private static final class FakeSteps extends AbstractBpmnParseListener {

        private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String bean = element.attributeNS(
                            new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "delegateExpression")
                    .replaceAll("[#{}]", "");
            BEANS.put(bean, (JavaDelegate) execution -> ran(bean.replaceAll("Delegate$", ""), execution));
        }

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String decision =
                    element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "decisionRef");
            activity.setActivityBehavior(new TaskActivityBehavior() {
                @Override
                protected void performExecution(ActivityExecution execution) {
                    ran(decision, execution);
                    leave(execution);
                }
            });
        }
    }

    /** A day that never comes by itself: the test fires the timer. */
    public static final class Due {
        public Date at(DelegateExecution execution, String words) {
            return new Date(Long.MAX_VALUE / 1_000_000);
        }

        public Date in(DelegateExecution execution, String words) {
            return at(execution, words);
        }
    }

    public static final class Actors {
        public String managerOf(DelegateExecution execution) {
            return "hanmeimei";
        }

        public List<String> managerGroup(DelegateExecution execution) {
            return List.of();
        }

        public String forTeam(DelegateExecution execution) {
            return "hanmeimei";
        }

        public List<String> teamGroup(DelegateExecution execution) {
            return List.of();
        }
    }

    public static final class WeekPeople {
        public Object takingPart(DelegateExecution execution) {
            return answered("weekPeople.takingPart");
        }

        public Object withFigures(DelegateExecution execution) {
            return answered("weekPeople.withFigures");
        }
    }

    public static final class ReportDays {
        public Object off(DelegateExecution execution) {
            return answered("reportDays.off");
        }
    }

    public static final class ReviewDays {
        public Object kickoff(DelegateExecution execution) {
            return answered("reviewDays.kickoff");
        }
    }

    public static final class Talks {
        public Object wanted(DelegateExecution execution) {
            return answered("talks.wanted");
        }
    }
}
