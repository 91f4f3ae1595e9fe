package io.salesweek.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.engine.EngineSlice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
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

    @Autowired
    ModelsEndpoint models;

    @Autowired
    EngineSlice.Someone someone;

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
    void anOwnerWhoWentBackToTheApplicationsFileGoesAlongWithIt() {
        deployment.deploy(List.of(process("back", "a")));
        publish("back", "b");
        publish("back", "a");

        assertThat(deployment.deploy(List.of(process("back", "a")))).isEmpty();
        assertThat(deployment.deploy(List.of(process("back", "c")))).containsExactly("back.bpmn");
        assertThat(deployment.deploy(List.of(process("back", "d")))).containsExactly("back.bpmn");
    }

    @Test
    void anOwnersFileThatIsDeletedMakesRoomForTheApplications() {
        deployment.deploy(List.of(process("gone", "a")));
        String own = publish("gone", "b");
        repository.deleteDeployment(own);

        assertThat(deployment.deploy(List.of(process("gone", "c")))).containsExactly("gone.bpmn");
    }

    /** As after an upgrade to a version that reads less than the one before. */
    @Test
    void anOwnersFileThatCannotBeReadAnyMoreMakesRoomForTheApplications(
            @Autowired JdbcTemplate jdbc, @Autowired ProcessEngineConfigurationImpl engine) {
        deployment.deploy(List.of(process("stale", "a")));
        String own = publish("stale", "b");
        String script = new String(process("stale", "b").content(), StandardCharsets.UTF_8)
                .replace("</process>", "<scriptTask id=\"c\" scriptFormat=\"groovy\"/></process>");
        jdbc.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ?",
                script.getBytes(StandardCharsets.UTF_8),
                own);
        engine.getDeploymentCache().discardProcessDefinitionCache();

        assertThat(deployment.deploy(List.of(process("stale", "a")))).containsExactly("stale.bpmn");
        assertThat(deployment.deploy(List.of(process("stale", "a")))).isEmpty();
        assertThat(versions("stale")).isEqualTo(3);
    }

    @Test
    void aProcessOfAnOwnersOwnIsToldAsSuch() {
        publish("theirs", "a");

        assertThat(models.running())
                .filteredOn(model -> model.key().equals("theirs"))
                .extracting(ModelsEndpoint.Running::why)
                .containsExactly("a process owner's own");
    }

    @Test
    void whoDeployedWhatAndWhenIsOnRecord() {
        deployment.deploy(List.of(process("kept", "a"), form("keptForm", "")));
        someone.is("zhouyang", Locale.ENGLISH, "process-owner");
        try {
            publish("kept", "b");
        } finally {
            someone.is(null, Locale.ENGLISH);
        }

        assertThat(models.versions("kept"))
                .extracting(
                        ModelsEndpoint.Deployed::version, ModelsEndpoint.Deployed::by, ModelsEndpoint.Deployed::note)
                .containsExactly(tuple(2, "zhouyang", "zhouyang's"), tuple(1, null, "SalesWeek"));
        assertThat(models.versions("keptForm"))
                .extracting(ModelsEndpoint.Deployed::file, ModelsEndpoint.Deployed::kind)
                .containsExactly(tuple("keptForm.form", "form"));
        assertThat(models.versions("kept")).allSatisfy(version -> {
            assertThat(version.sha256()).hasSize(64);
            assertThat(version.at()).isNotNull();
        });
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

    private String publish(String key, String event) {
        return repository
                .createDeployment()
                .name("zhouyang's")
                .addInputStream(
                        key + ".bpmn",
                        new ByteArrayInputStream(process(key, event).content()))
                .deploy()
                .getId();
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
