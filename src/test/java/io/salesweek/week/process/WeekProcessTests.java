package io.salesweek.week.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesweek.calendar.Week;
import io.salesweek.engine.EngineSlice;
import io.salesweek.imports.Imports;
import io.salesweek.team.Company;
import io.salesweek.team.People;
import io.salesweek.week.Openings;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WeekEngineSlice
class WeekProcessTests {

    private static final Week W48 = Week.parse("2026-W48");
    private static final TeamWeekKey EAST = TeamWeekKey.parse("2026-W48/east");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Openings openings;

    @Autowired
    private People people;

    @Autowired
    private Weeks weeks;

    @Autowired
    private Imports imports;

    @Autowired
    private EngineSlice.Someone someone;

    @Autowired
    private WeekEngineSlice.Replanned replanned;

    @Autowired
    private MockMvc http;

    private Company company;

    @BeforeEach
    void aCompanyOnMonday(@Autowired JdbcTemplate jdbc) {
        jdbc.update("delete from rep_week");
        jdbc.update("delete from team_week");
        Company.clear(jdbc);
        itIs("2026-11-22T12:00");
        company = new Company(imports);
        company.people(
                "id,name,role,team,manager",
                "liufang,刘芳,director,,",
                "hanmeimei,韩梅梅,manager,east,liufang",
                "lilei,李雷,rep,east,",
                "wangwei,王伟,rep,east,",
                "zhangqiang,张强,manager,north,",
                "zhaomin,赵敏,rep,north,");
        itIs("2026-11-23T09:00");
        someone.is("admin", Locale.ENGLISH, "admin");
        replanned.keys.clear();
    }

    @AfterEach
    void nothingRuns() {
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> engine.getRuntimeService()
                .deleteProcessInstance(instance.getId(), "test over"));
        ClockUtil.reset();
    }

    @Test
    void aTickOpensTheDueWeeksWithTheirProcesses() {
        ProcessInstance tick = engine.getRuntimeService().startProcessInstanceByKey(WeekOpeningProcess.KEY);
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(tick.getId())
                        .singleResult()
                        .getId());

        assertThat(running("2026-W48/east")).isEqualTo(1);
        assertThat(running("2026-W48/north")).isEqualTo(1);
        assertThat(weeks.get(EAST).state()).isEqualTo(TeamWeek.State.PLANNING);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(tick.getId())
                        .count())
                .isZero();
    }

    @Test
    void theWeekCallsItsPeopleAndItsTimesAreThoseOfItsZone() {
        company.absences("person,from,to,kind", "wangwei,2026-11-23,2026-11-29,leave");
        open();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey("2026-W48/east")
                .singleResult();
        assertThat(task.getAssignee()).isEqualTo("lilei");
        assertThat(task.getDueDate()).isEqualTo(moment("2026-11-27T16:00"));
        assertThat(task.getFollowUpDate()).isEqualTo(moment("2026-11-25T18:00"));
    }

    @Test
    void theWeeksLastStepClosesIt() {
        open();
        engine.getTaskService().createTaskQuery().list().forEach(task -> engine.getTaskService()
                .complete(task.getId()));
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .messages()
                        .singleResult()
                        .getId());
        assertThat(weeks.get(EAST).state()).isEqualTo(TeamWeek.State.CLOSED);
        assertThat(running("2026-W48/east")).isZero();
    }

    @Test
    void openingByHandAnswers201ThenTwoHundred() throws Exception {
        call("2026-W48")
                .andExpect(status().isCreated())
                .andExpect(content().json("{'opened':['east','north'],'already':[],'notOpened':[]}", lenient()));
        call("2026-W48")
                .andExpect(status().isOk())
                .andExpect(content().json("{'opened':[],'already':['east','north'],'notOpened':[]}", lenient()));
        assertThat(running("2026-W48/east")).isEqualTo(1);
    }

    @Test
    void oneTeamsWeekIsOpenedAlone() throws Exception {
        call("2026-W49?team=north")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.opened[0]").value("north"))
                .andExpect(jsonPath("$.opened.length()").value(1));
        call("2026-W49?team=mars").andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeOpenedIsAnsweredWithReasonsInThePersonsLanguage() throws Exception {
        someone.is("admin", Locale.forLanguageTag("zh-CN"), "admin");
        call("2026-W50")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.notOpened[0].team").value("east"))
                .andExpect(jsonPath("$.notOpened[0].reason").value("只能开启本周（2026-W48）和下一周（2026-W49）。"))
                .andExpect(jsonPath("$.opened.length()").value(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "W48", "2026-48", "next"})
    void whatIsNoWeekIsRefused(String week) throws Exception {
        call(week).andExpect(status().isBadRequest());
    }

    @Test
    void aManagerOpensTheOwnTeamsWeekOnly() throws Exception {
        someone.is("hanmeimei", Locale.ENGLISH, "manager");
        call("2026-W48?team=north").andExpect(status().isForbidden());
        call("2026-W48")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.opened.length()").value(1));
        assertThat(running("2026-W48/north")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "director", "finance"})
    void othersOpenNoWeek(String role) throws Exception {
        someone.is("lilei", Locale.ENGLISH, role);
        call("2026-W48").andExpect(status().isForbidden());
        assertThat(weeks.find(EAST)).isEmpty();
    }

    @Test
    void aProcessOwnerOpensEveryTeamsWeek() throws Exception {
        someone.is("zhouyang", Locale.ENGLISH, "process-owner");
        call("2026-W48")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.opened.length()").value(2));
    }

    @Test
    void anOwnAbsenceIsKeptAndTheDeadlinesItTouchesArePlannedAnew() {
        open();
        record("lilei", values("lilei", "2026-11-24", "2026-11-25", "leave", "wangwei"));

        assertThat(weeks.find("lilei", W48).orElseThrow().workingDays()).hasSize(3);
        assertThat(replanned.keys).isEmpty();
        runJobs();
        assertThat(replanned.keys).containsExactly("2026-W48/east/lilei");
    }

    @Test
    void anAbsenceIsWithdrawnByItsFirstDay() {
        open();
        record("lilei", values("lilei", "2026-11-24", "2026-11-25", "leave", null));
        record("lilei", values("lilei", "2026-11-24", "2026-11-24", "none", null));
        assertThat(weeks.find("lilei", W48).orElseThrow().workingDays()).hasSize(5);
        assertThatThrownBy(() -> record("lilei", values("lilei", "2026-11-24", "2026-11-24", "none", null)))
                .hasMessageContaining("Nothing is recorded from 2026-11-24 on");
    }

    @Test
    void aManagerRecordsDaysGoneByOfOwnPeople() {
        open();
        itIs("2026-11-26T09:00");
        record("hanmeimei", values("lilei", "2026-11-23", "2026-11-24", "sick", ""));
        assertThat(weeks.find("lilei", W48).orElseThrow().workingDays()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        // who, whose, from, to, kind, stand-in
        "lilei, wangwei, 2026-11-24, 2026-11-24, leave,",
        "zhangqiang, lilei, 2026-11-24, 2026-11-24, leave,",
        "lilei, lilei, 2026-11-22, 2026-11-24, leave,",
        "lilei, lilei, 2026-11-24, 2026-11-23, leave,",
        "lilei, lilei, 2026-11-24, 2026-11-24, holiday,",
        "lilei, lilei, 2026-11-24, 2026-11-24, leave, lilei",
        "lilei, lilei, 2026-11-24, 2026-11-24, leave, nobody",
        "lilei, nobody, 2026-11-24, 2026-11-24, leave,",
        "lilei, lilei, 2026-11-31, 2026-11-24, leave,",
        "lilei, lilei,, 2026-11-24, leave,",
        "lilei, lilei, 2026-11-24,, leave,",
        "lilei, lilei, 2026-11-24, 2026-11-24,,",
        "lilei,, 2026-11-24, 2026-11-24, leave,",
    })
    void whatBreaksARuleIsRefusedAndNothingIsStored(
            String who, String person, String from, String to, String kind, String standIn) {
        open();
        assertThatThrownBy(() -> record(who, values(person, from, to, kind, standIn)));
        assertThat(weeks.find("lilei", W48).orElseThrow().workingDays()).hasSize(5);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(RecordAbsenceProcess.KEY)
                        .count())
                .isZero();
    }

    @Test
    void anUnknownFieldIsRefused() {
        Map<String, Object> values = values("lilei", "2026-11-24", "2026-11-24", "leave", null);
        values.put("bonus", 5);
        assertThatThrownBy(() -> record("lilei", values));
    }

    @Test
    void theFormOffersOneselfAndOwnPeople() {
        company.absences("person,from,to,kind", "lilei,2026-11-25,2026-11-25,sick");
        someone.is("hanmeimei", Locale.ENGLISH, "manager");
        Map<String, Object> shown = engine.getFormService().getStartFormVariables(definition());
        assertThat(shown).containsEntry("person", "hanmeimei").containsEntry("hasRecorded", true);
        assertThat(shown.get("people").toString())
                .contains("hanmeimei", "lilei", "wangwei")
                .doesNotContain("zhaomin");
        assertThat(shown.get("standIns").toString()).contains("zhaomin", "liufang");
        assertThat(shown.get("recorded").toString()).contains("2026-11-25", "Sick");
    }

    @Test
    void anImportedAbsencePlansDeadlinesAnewToo() {
        open();
        company.absences("person,from,to,kind", "lilei,2026-11-25,2026-11-25,sick");
        assertThat(replanned.keys).containsExactly("2026-W48/east/lilei");
    }

    @Test
    void holidaysLoadedLaterPlanTheWeeksDeadlinesAnew(@Autowired JdbcTemplate jdbc, @Autowired Replanning replanning) {
        open();
        jdbc.update("update team_week set planned_days = '2026-11-23'");
        replanning.holidaysLoaded();
        assertThat(replanned.keys).containsExactly("2026-W48/east", "2026-W48/east/lilei", "2026-W48/east/wangwei");
    }

    private void open() {
        openings.open(W48, people.team("east"));
    }

    private long running(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey, SalesWeekProcess.KEY)
                .count();
    }

    private ResultActions call(String week) throws Exception {
        return http.perform(post("/api/weeks/" + week));
    }

    private static JsonCompareMode lenient() {
        return JsonCompareMode.LENIENT;
    }

    private void record(String who, Map<String, Object> values) {
        someone.is(who, Locale.ENGLISH, "rep");
        engine.getFormService().submitStartForm(definition(), values);
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(RecordAbsenceProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void runJobs() {
        engine.getManagementService().createJobQuery().messages().list().forEach(job -> engine.getManagementService()
                .executeJob(job.getId()));
    }

    private static Map<String, Object> values(String person, String from, String to, String kind, String standIn) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", person);
        values.put("from", from);
        values.put("to", to);
        values.put("kind", kind);
        values.put("standIn", standIn);
        return values;
    }

    private static void itIs(String local) {
        ClockUtil.setCurrentTime(moment(local));
    }

    private static Date moment(String local) {
        return Date.from(
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
