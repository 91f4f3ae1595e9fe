package io.salesweek.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Comparator;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** The same history is written as without the plugin, of the first case and of those that follow. */
class HistoryPluginTest {

    private static final BpmnModelInstance CASE = Bpmn.createExecutableProcess("case")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("work")
            .camundaAsyncBefore()
            .camundaExpression("${true}")
            .userTask("ask")
            .boundaryEvent("late")
            .timerWithDuration("P1D")
            .endEvent()
            .moveToActivity("ask")
            .endEvent()
            .done();

    @Test
    void theHistoryIsTheEnginesOwn() {
        List<Tuple> without = history("without", List.of());
        assertThat(history("with", List.of(new HistoryPlugin()))).isEqualTo(without);
        assertThat(without).contains(tuple("late", true, true, "timer-transition", "DURATION: P1D"));
    }

    private static List<Tuple> history(String name, List<ProcessEnginePlugin> plugins) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:history-" + name);
        configuration.setHistory("full");
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setProcessEnginePlugins(plugins);
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("case.bpmn", CASE)
                    .deploy();
            for (int i = 0; i < 3; i++) {
                run(engine);
            }
            return jobLog(engine);
        } finally {
            engine.close();
        }
    }

    private static void run(ProcessEngine engine) {
        String id = engine.getRuntimeService().startProcessInstanceByKey("case").getId();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getId());
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getId());
        HistoricProcessInstance past = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .list())
                .extracting(HistoricActivityInstance::getRemovalTime)
                .hasSize(4)
                .containsOnly(past.getRemovalTime());
    }

    private static List<Tuple> jobLog(ProcessEngine engine) {
        return engine.getHistoryService().createHistoricJobLogQuery().orderPartiallyByOccurrence().asc().list().stream()
                .map(line -> tuple(
                        line.getActivityId(),
                        line.isDeletionLog(),
                        line.getRemovalTime() != null,
                        line.getJobDefinitionType(),
                        line.getJobDefinitionConfiguration()))
                .sorted(Comparator.comparing(Tuple::toString))
                .toList();
    }
}
