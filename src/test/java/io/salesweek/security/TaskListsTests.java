package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which tasks somebody finds without saying whose: each kind of right counts, each task once, and nobody's else. */
@SecurityTest
class TaskListsTests {

    @Autowired
    Company company;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService rights;

    @Autowired
    IdentityService identities;

    private String lileis;
    private String wangweis;
    private String groups;

    @BeforeEach
    void work() {
        // Other classes share the application and leave work behind.
        clear();
        lileis = company.ownTask("lilei");
        wangweis = company.ownTask("wangwei");
        groups = company.groupTask();
    }

    @AfterEach
    void clear() {
        identities.clearAuthentication();
        rights.createAuthorizationQuery().userIdIn("yangyang").list().stream()
                .map(Authorization::getId)
                .forEach(rights::deleteAuthorization);
        tasks.createTaskQuery().list().forEach(task -> {
            tasks.setVariable(task.getId(), "person", "nobody");
            tasks.complete(task.getId());
        });
    }

    @Test
    void aRepFindsTheirOwn() {
        assertThat(found("lilei", "rep")).containsExactly(lileis);
    }

    @Test
    void aManagerFindsWhatTheyReadAlong() {
        assertThat(found("hanmeimei", "manager")).containsExactlyInAnyOrder(lileis, wangweis);
    }

    @Test
    void aGroupFindsWhatItMayTake() {
        assertThat(found("liufang", "director")).containsExactly(groups);
    }

    @Test
    void aRightToAProcessFindsItsTasks() {
        right(PROCESS_DEFINITION, "own-work", READ_TASK);

        assertThat(found("yangyang", "rep")).containsExactlyInAnyOrder(lileis, wangweis);
    }

    @Test
    void aRightToEverythingFindsEverything() {
        right(TASK, "*", READ);

        assertThat(found("yangyang", "rep")).containsExactlyInAnyOrder(lileis, wangweis, groups);
    }

    @Test
    void severalRightsFindATaskOnce() {
        right(TASK, "*", READ);
        right(TASK, lileis, READ);
        right(PROCESS_DEFINITION, "own-work", READ_TASK);

        assertThat(found("yangyang", "rep")).containsExactlyInAnyOrder(lileis, wangweis, groups);
    }

    @Test
    void anotherRightToAProcessFindsNothing() {
        right(PROCESS_DEFINITION, "own-work", READ);

        assertThat(found("yangyang", "rep")).isEmpty();
    }

    @Test
    void whatIsAskedForStillCounts() {
        as("hanmeimei", "manager");

        assertThat(ids(tasks.createTaskQuery().taskAssignee("wangwei"))).containsExactly(wangweis);
    }

    @Test
    void pagesFollowTheOrderAskedFor() {
        as("hanmeimei", "manager");

        assertThat(tasks.createTaskQuery().orderByTaskAssignee().desc().listPage(0, 1))
                .extracting(Task::getId)
                .containsExactly(wangweis);
    }

    private void right(Resource resource, String id, Permission permission) {
        Authorization right = rights.createNewAuthorization(AUTH_TYPE_GRANT);
        right.setUserId("yangyang");
        right.setResource(resource);
        right.setResourceId(id);
        right.addPermission(permission);
        rights.saveAuthorization(right);
    }

    private List<String> found(String person, String group) {
        as(person, group);
        TaskQuery query = tasks.createTaskQuery();
        List<String> ids = ids(query);
        assertThat(query.count()).as("their count").isEqualTo(ids.size());
        return ids;
    }

    void as(String person, String group) {
        identities.setAuthentication(person, List.of(group));
    }

    private static List<String> ids(TaskQuery query) {
        return query.list().stream().map(Task::getId).toList();
    }
}
