package io.salesweek.team.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.EngineSlice;
import io.salesweek.imports.Imports;
import io.salesweek.team.Company;
import io.salesweek.team.People;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Who gets a task, and where it goes when managers change or people leave: on the engine, without any feature. */
@SpringBootTest(
        classes = {EngineSlice.class, ActorsTests.Parts.class},
        properties = "salesweek.models=classpath:processes/handing-over.bpmn")
@ActiveProfiles("rehearsal")
class ActorsTests {

    @EntityScan({"io.salesweek.team", "io.salesweek.engine"})
    @EnableJpaRepositories({"io.salesweek.team", "io.salesweek.engine"})
    @ConfigurationPropertiesScan({"io.salesweek.team", "io.salesweek.imports"})
    @ComponentScan(
            basePackages = {"io.salesweek.team", "io.salesweek.calendar", "io.salesweek.imports"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Tests.*", ".*TeamSlice.*"}))
    static class Parts {}

    private static final String PEOPLE = "id,name,role,team,manager,activeTo";

    @Autowired
    private Imports imports;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    private Company company;
    private String deployment;

    @BeforeEach
    void aCompanyAndACase(@Autowired JdbcTemplate jdbc) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-25T04:00:00Z")));
        Company.clear(jdbc);
        company = new Company(imports);
        company.people(
                PEOPLE,
                "liufang,刘芳,director,,,",
                "hanmeimei,韩梅梅,manager;rep,east,liufang,",
                "lilei,李雷,rep,east,,",
                "zhangqiang,张强,manager,north,,",
                "loner,Loner,rep,nobodys,,");
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("userTask_person")
                                .camundaAssignee("#{actors.managerOf(execution)}")
                                .camundaCandidateGroups("#{actors.managerGroup(execution)}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "own.bpmn",
                        Bpmn.createExecutableProcess("own")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("userTask_own")
                                .camundaAssignee("#{person}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "team-case.bpmn",
                        Bpmn.createExecutableProcess("team-case")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("userTask_team")
                                .camundaAssignee("#{actors.forTeam(execution)}")
                                .camundaCandidateGroups("#{actors.teamGroup(execution)}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void noCaseIsLeft() {
        repository.deleteDeployment(deployment, true);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(HandingOverProcess.KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
        ClockUtil.reset();
    }

    @Test
    void aTaskIsTheManagersOrAGroups() {
        assertThat(task(about("case", "east", "lilei")).getAssignee()).isEqualTo("hanmeimei");
        assertThat(task(ofTeam("east")).getAssignee()).isEqualTo("hanmeimei");

        Task group = task(about("case", "nobodys", "loner"));
        assertThat(group.getAssignee()).isNull();
        assertThat(groups(group)).containsExactly("director");
        assertThat(groups(task(ofTeam("nobodys")))).containsExactly("director");
    }

    @Test
    void theGroupOfAdministratorsIsTheEnginesOwn() {
        company.people(PEOPLE, "liufang,刘芳,director,,,2026-11-24", "root,Root,admin,,,");

        assertThat(groups(task(about("case", "nobodys", "loner")))).containsExactly("camunda-admin");
    }

    @Test
    void anAdministratorWhoWasNeverImportedCountsToo(@Autowired IdentityService identities) {
        company.people(PEOPLE, "liufang,刘芳,director,,,2026-11-24");
        identities.saveGroup(identities.newGroup("camunda-admin"));
        identities.saveUser(identities.newUser("first"));
        identities.createMembership("first", "camunda-admin");
        try {
            assertThat(groups(task(about("case", "nobodys", "loner")))).containsExactly("camunda-admin");
        } finally {
            identities.deleteUser("first");
            identities.deleteGroup("camunda-admin");
        }
    }

    @Test
    void aFormerManagersOpenTasksMoveToTheNewOneAndOwnTasksStay() {
        ProcessInstance rep = about("case", "east", "lilei");
        ProcessInstance team = ofTeam("east");
        ProcessInstance own = about("own", "east", "hanmeimei");
        ProcessInstance other = about("case", "north", "zhangqiang");

        company.teams("id,manager", "east,zhangqiang");

        assertThat(task(rep).getAssignee()).isEqualTo("zhangqiang");
        assertThat(task(team).getAssignee()).isEqualTo("zhangqiang");
        assertThat(task(own).getAssignee()).isEqualTo("hanmeimei");
        assertThat(groups(task(other))).containsExactly("director");
    }

    @Test
    void theNewManagerReadsAlongInsteadOfTheFormerOne(@Autowired AuthorizationService authorizations) {
        Task own = task(about("own", "east", "lilei"));
        Authorization former = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        former.setUserId("hanmeimei");
        former.setResource(Resources.TASK);
        former.setResourceId(own.getId());
        former.addPermission(Permissions.READ);
        authorizations.saveAuthorization(former);

        company.teams("id,manager", "east,zhangqiang");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceId(own.getId())
                        .userIdIn("hanmeimei", "zhangqiang")
                        .list())
                .extracting(Authorization::getUserId)
                .containsExactly("zhangqiang");
    }

    @Test
    void whatAStandInHoldsForTheFormerManagerMovesToo() {
        company.absences("person,from,to,kind,standIn", "hanmeimei,2026-11-25,2026-11-25,leave,liufang");
        ProcessInstance rep = about("case", "east", "lilei");
        assertThat(task(rep).getAssignee()).isEqualTo("liufang");

        company.people(PEOPLE, "lilei,李雷,rep,east,zhangqiang,");

        assertThat(task(rep).getAssignee()).isEqualTo("zhangqiang");
    }

    @Test
    void withoutANewManagerTheTaskBecomesAGroups() {
        ProcessInstance rep = about("case", "east", "lilei");

        company.people(PEOPLE, "hanmeimei,韩梅梅,rep,east,,");

        assertThat(task(rep).getAssignee()).isNull();
        assertThat(groups(task(rep))).containsExactly("director");
    }

    @Test
    void whoLeftHandsTheirTasksToTheManagerAtOnce() {
        ProcessInstance own = about("own", "east", "lilei");

        company.people(PEOPLE, "lilei,李雷,rep,east,,2026-11-24");

        assertThat(task(own).getAssignee()).isEqualTo("hanmeimei");
    }

    @Test
    void whoWillLeaveHandsTheirTasksOverWhenTheLastDayIsOver(@Autowired People people) {
        ProcessInstance own = about("own", "east", "lilei");
        company.people(PEOPLE, "lilei,李雷,rep,east,,2026-11-27");
        assertThat(task(own).getAssignee()).isEqualTo("lilei");

        Job lastDay = jobs.createJobQuery()
                .processDefinitionKey(HandingOverProcess.KEY)
                .singleResult();
        assertThat(lastDay.getDuedate().toInstant()).isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
        ClockUtil.setCurrentTime(lastDay.getDuedate());
        jobs.executeJob(lastDay.getId());

        assertThat(task(own).getAssignee()).isEqualTo("hanmeimei");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(HandingOverProcess.KEY)
                        .count())
                .isZero();
    }

    @Test
    void whoStaysAfterAllKeepsTheirTasks() {
        ProcessInstance own = about("own", "east", "lilei");
        company.people(PEOPLE, "lilei,李雷,rep,east,,2026-11-27");
        company.people(PEOPLE, "lilei,李雷,rep,east,,");

        Job lastDay = jobs.createJobQuery()
                .processDefinitionKey(HandingOverProcess.KEY)
                .singleResult();
        ClockUtil.setCurrentTime(lastDay.getDuedate());
        jobs.executeJob(lastDay.getId());

        assertThat(task(own).getAssignee()).isEqualTo("lilei");
    }

    private ProcessInstance about(String process, String team, String person) {
        return runtime.startProcessInstanceByKey(process, "2026-W48/" + team + "/" + person, Map.of("person", person));
    }

    private ProcessInstance ofTeam(String team) {
        return runtime.startProcessInstanceByKey("team-case", "2026-W48/" + team);
    }

    private Task task(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
