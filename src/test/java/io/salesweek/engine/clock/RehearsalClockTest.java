package io.salesweek.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesweek.engine.ClockDriver;
import io.salesweek.engine.EngineSlice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = {EngineSlice.class, RehearsalClockTest.Beans.class},
        properties = "salesweek.models=classpath:engine-models/ticking.bpmn,classpath:engine-models/waiting.bpmn")
@AutoConfigureMockMvc
@ActiveProfiles("rehearsal")
class RehearsalClockTest {

    /** A Monday, 09:00 in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2017-05-15T01:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    EngineSlice.Someone someone;

    @Autowired
    ClockDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    List<String> seen;

    static class Beans {

        @Bean
        List<String> seen() {
            return new ArrayList<>();
        }

        @Bean
        JavaDelegate seenDelegate(List<String> seen, Clock clock) {
            return execution -> seen.add(clock.instant() + " " + execution.getVariable("name"));
        }

        @Bean
        JavaDelegate failDelegate(List<String> seen, Clock clock) {
            return execution -> {
                seen.add(clock.instant() + " fails");
                throw new IllegalStateException("as the test wants");
            };
        }

        @Bean
        Starter starter(RuntimeService runtime) {
            return new Starter(runtime);
        }
    }

    @RestController
    static class Starter {

        private final RuntimeService runtime;

        Starter(RuntimeService runtime) {
            this.runtime = runtime;
        }

        @PostMapping("/api/start")
        long start() {
            runtime.startProcessInstanceByKey("waiting", Map.of("name", "posted", "at", new Date(0), "fail", false));
            return runtime.createProcessInstanceQuery().count();
        }
    }

    @BeforeEach
    void unset() {
        someone.is("admin", Locale.ENGLISH, "admin");
    }

    @AfterEach
    void realTimeAgain() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
        driver.release();
        seen.clear();
    }

    @Test
    void itStartsUnsetAndShowsNow() throws Exception {
        String now = mvc.perform(get("/api/clock").with(user("admin")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(now).contains("\"now\":\"" + Instant.now().toString().substring(0, 4));
        assertThat(driver.isSet()).isFalse();
    }

    @Test
    void theFirstTimeSetsItAnywhereRunsNothingAndPlansTimersAnew() throws Exception {
        set("2017-05-15T09:00:00+08:00")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now").value("2017-05-15T01:00:00Z"));

        assertThat(seen).isEmpty();
        assertThat(driver.now()).isEqualTo(MONDAY);
        assertThat(management.createJobQuery().timers().list())
                .extracting(Job::getDuedate)
                .containsExactly(Date.from(Instant.parse("2017-05-15T01:05:00Z")));
    }

    @Test
    void fromThenOnItStandsStillAndOnlyMovesForward() throws Exception {
        set("2017-05-15T09:00:00+08:00");

        set("2017-05-15T08:59:59+08:00")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("The clock only moves forward; it shows 2017-05-15T01:00:00Z."));
        set("2017-05-15T09:00:00+08:00").andExpect(status().isOk());
        assertThat(driver.now()).isEqualTo(MONDAY);
    }

    @Test
    void everythingDueRunsAtItsOwnTimeThatInstantIncluded() throws Exception {
        set("2017-05-15T09:00:00+08:00");
        wait("second", Duration.ofMinutes(50));
        wait("first", Duration.ofMinutes(49));
        wait("atTheEnd", Duration.ofMinutes(60));
        wait("later", Duration.ofMinutes(61));
        driver.runDue();

        set("2017-05-15T10:00:00+08:00").andExpect(status().isOk());

        assertThat(seen)
                .filteredOn(line -> !line.endsWith("tick"))
                .containsExactly(
                        "2017-05-15T01:49:00Z first", "2017-05-15T01:50:00Z second", "2017-05-15T02:00:00Z atTheEnd");
        assertThat(seen).filteredOn(line -> line.endsWith("tick")).hasSize(4);
    }

    @Test
    void whatIsDueAtOnceRunsInTheOrderOfItsCreation() {
        driver.startAt(MONDAY);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            names.add("n" + i);
            wait("n" + i, Duration.ofMinutes(2));
        }

        driver.moveTo(MONDAY.plus(Duration.ofMinutes(2)));

        assertThat(seen)
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactlyElementsOf(names);
    }

    @Test
    void aWeekOfTicksIsCheap() {
        driver.startAt(MONDAY.minus(Duration.ofDays(1)));

        driver.moveTo(MONDAY.plus(Duration.ofDays(6)));

        assertThat(seen).hasSizeGreaterThan(200);
    }

    @Test
    void whatFailsIsTriedAgainLaterThenIsAnIncident() {
        driver.startAt(MONDAY);
        runtime.startProcessInstanceByKey("waiting", Map.of("name", "x", "at", Date.from(MONDAY), "fail", true));

        driver.moveTo(MONDAY.plus(Duration.ofMinutes(4)));

        assertThat(seen)
                .containsExactly(
                        "2017-05-15T01:00:00Z fails", "2017-05-15T01:01:00Z fails", "2017-05-15T01:02:00Z fails");
        assertThat(runtime.createIncidentQuery().count()).isEqualTo(1);
    }

    @Test
    void aCallAnswersAfterTheWorkItMadeIsDone() throws Exception {
        mvc.perform(post("/api/start").with(user("admin")).with(csrf())).andExpect(status().isOk());

        assertThat(seen).hasSize(1).first().asString().endsWith(" posted");
    }

    @Test
    void itIsForAdministratorsAndTakesOnlyTimes() throws Exception {
        set("noon").andExpect(status().isBadRequest());
        set("2017-05-15T09:00:00").andExpect(status().isBadRequest());
        someone.is("lilei", Locale.ENGLISH, "rep");
        set("2017-05-15T09:00:00+08:00").andExpect(status().isForbidden());
        assertThat(driver.isSet()).isFalse();
    }

    @Test
    void theDriverRefusesToGoBack() {
        driver.startAt(MONDAY);

        assertThatThrownBy(() -> driver.moveTo(MONDAY.minusMillis(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private ResultActions set(String now) throws Exception {
        return mvc.perform(put("/api/clock")
                .with(user("admin"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"now\":\"" + now + "\"}"));
    }

    private void wait(String name, Duration afterMonday) {
        runtime.startProcessInstanceByKey(
                "waiting", Map.of("name", name, "at", Date.from(MONDAY.plus(afterMonday)), "fail", false));
    }
}
