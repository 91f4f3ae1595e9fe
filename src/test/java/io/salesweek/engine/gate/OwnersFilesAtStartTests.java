package io.salesweek.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionTables;
import io.salesweek.engine.deployment.Doubts;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What an owner deployed before an upgrade to a version whose gate refuses more. */
@SpringBootTest
@ActiveProfiles("rehearsal")
class OwnersFilesAtStartTests {

    private static final ModelEdit LIMIT = ModelEdit.of("week-grade.dmn").replace("&gt;= 95", "&gt;= 95.0");

    @Autowired
    RepositoryService repository;

    @Autowired
    Doubts doubts;

    @Autowired
    OwnersFilesAtStart atStart;

    @Autowired
    DecisionTables tables;

    private String deployment;

    @AfterEach
    void theApplicationsOwnRunsAgain() {
        repository.deleteDeployment(deployment);
    }

    @Test
    void aTableThatCalculatesGoesOnAndIsTold(
            @Autowired JdbcTemplate jdbc, @Autowired ProcessEngineConfigurationImpl engine) {
        deploy(LIMIT.file(), LIMIT.bytes());
        jdbc.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ?",
                LIMIT.copy().replace("95.0", "9 * 10 + 5").bytes(),
                deployment);
        engine.getDeploymentCache().discardDecisionDefinitionCache();

        atStart.begin();

        assertThat(doubts.byFile()).containsOnlyKeys("week-grade.dmn");
        assertThat(doubts.byFile().get("week-grade.dmn"))
                .singleElement()
                .asString()
                .startsWith("week-grade.dmn, rule_gradeA: \">= 9 * 10 + 5\" cannot be read");
        assertThat(tables.evaluate("week-grade", null, Map.of("score", new BigDecimal("95")))
                        .text("grade"))
                .isEqualTo("A");
    }

    @Test
    void aProcessOfAnOwnersOwnIsLookedThroughToo(@Autowired JdbcTemplate jdbc) {
        String plain =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="lunch" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <startEvent id="event_hungry"/>
                    <sequenceFlow id="flow_eaten" sourceRef="event_hungry" targetRef="part"/>
                    <serviceTask id="part" camunda:delegateExpression="#{remindDelegate}"/>
                  </process>
                </definitions>
                """;
        deploy("canteen.bpmn", plain.getBytes());
        jdbc.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ?",
                plain.replace("remindDelegate", "payRewardDelegate").getBytes(),
                deployment);

        assertThat(doubts.byFile().get("lunch.bpmn")).singleElement().asString().contains("belongs to another process");
    }

    private void deploy(String file, byte[] content) {
        deployment = repository
                .createDeployment()
                .name("before the upgrade")
                .addInputStream(file, new ByteArrayInputStream(content))
                .deploy()
                .getId();
    }
}
