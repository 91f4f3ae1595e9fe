package io.salesweek.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.EngineSlice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(classes = EngineSlice.class, properties = "salesweek.models=classpath:engine-models/all-reasons.dmn")
@ActiveProfiles("rehearsal")
class ModelDeploymentTest {

    private static final String FORM = "{\"id\":\"%s\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[]%s}";

    private static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="%s" isExecutable="true" camunda:historyTimeToLive="P365D"><startEvent id="%s"/></process>
            </definitions>
            """;

    @Autowired
    ModelDeployment deployment;

    @Autowired
    RepositoryService repository;

    @Test
    void whatIsOnTheClassPathIsDeployedAtStart() {
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("all-reasons")
                        .decisionDefinitionVersion(1)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void onlyWhatChangedIsDeployedAgain() {
        List<ModelFile> files = List.of(process("walk", "a"), form("walk-form", ""));
        assertThat(deployment.deploy(files)).containsExactly("walk.bpmn", "walk-form.form");
        assertThat(deployment.deploy(files)).isEmpty();

        assertThat(deployment.deploy(List.of(process("walk", "b"), form("walk-form", ""))))
                .containsExactly("walk.bpmn");
        assertThat(deployment.deploy(List.of(process("walk", "b"), form("walk-form", ",\"versionTag\":\"2\""))))
                .containsExactly("walk-form.form");
        assertThat(versions("walk")).isEqualTo(2);
    }

    @Test
    void whatAnOwnerPublishedStaysEvenWhenTheFileChanges() {
        deployment.deploy(List.of(process("own", "a")));
        publish("own", "b");

        assertThat(deployment.deploy(List.of(process("own", "a")))).isEmpty();
        assertThat(deployment.deploy(List.of(process("own", "c")))).isEmpty();
        assertThat(versions("own")).isEqualTo(2);
    }

    @Test
    void resourcesHaveBareNames() {
        deployment.deploy(List.of(process("bare", "a")));

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("bare")
                        .singleResult()
                        .getResourceName())
                .isEqualTo("bare.bpmn");
    }

    private void publish(String key, String event) {
        repository
                .createDeployment()
                .name("zhouyang's")
                .addInputStream(
                        key + ".bpmn",
                        new ByteArrayInputStream(process(key, event).content()))
                .deploy();
    }

    private long versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private static ModelFile process(String key, String event) {
        return new ModelFile(key + ".bpmn", PROCESS.formatted(key, event).getBytes(StandardCharsets.UTF_8));
    }

    private static ModelFile form(String key, String more) {
        return new ModelFile(key + ".form", FORM.formatted(key, more).getBytes(StandardCharsets.UTF_8));
    }
}
