package io.salesweek.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Cockpit shows of a step that failed. */
class ToldFailuresTest {

    private ProcessEngine engine;

    @AfterEach
    void closeTheEngine() {
        engine.close();
    }

    @Test
    void whatAPersonCanMendIsTheIncidentsMessageInWords() {
        assertThat(incident(Problem.notFound("reward.unknown", "r1")))
                .isEqualTo("没有编号为“r1”的奖励。 · There is no reward \"r1\".");
    }

    @Test
    void anythingElseIsToldAsItIs() {
        assertThat(incident(new IllegalStateException("broken"))).isEqualTo("broken");
    }

    private String incident(RuntimeException failure) {
        JavaDelegate failing = execution -> {
            throw failure;
        };
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:told-failures");
        configuration.setDefaultNumberOfRetries(1);
        configuration.setBeans(Map.of("failing", failing));
        configuration.setProcessEnginePlugins(List.of(new ToldFailures(new Texts())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${failing}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("failing");
        String job =
                engine.getManagementService().createJobQuery().singleResult().getId();
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job)).isSameAs(failure);
        return engine.getRuntimeService().createIncidentQuery().singleResult().getIncidentMessage();
    }
}
