package io.salesweek.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.EngineSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

/** A misspelt setting of the engine is silently a default: what safety and robustness rest on is looked at here. */
@SpringBootTest(classes = EngineSlice.class, properties = "salesweek.models=classpath:engine-models/all-reasons.dmn")
@ActiveProfiles("rehearsal")
class EngineSettingsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    Clock clock;

    @Autowired
    Environment environment;

    @Test
    void theEngineIsSafe() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
        assertThat(engine.getGeneralResourceWhitelistPattern()).isEqualTo("[A-Za-z0-9._-]+");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void theEngineIsRobust() {
        assertThat(engine.isJobExecutorAcquireExclusiveOverProcessHierarchies()).isTrue();
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("R3/PT1M");
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("18:00");
    }

    @Test
    void theFileDatabaseKeepsWhatWasCommitted() throws IOException {
        assertThat(new ClassPathResource("application.yaml").getContentAsString(StandardCharsets.UTF_8))
                .contains("jdbc:h2:file:${salesweek.data-dir}/salesweek;WRITE_DELAY=0;");
    }

    @Test
    void whoMovesTheEnginesClockMovesEverybodys() {
        Instant moment = Instant.parse("2026-11-23T01:02:03.456Z");
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            assertThat(clock.instant()).isEqualTo(moment);
        } finally {
            ClockUtil.reset();
        }
    }
}
