package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests of people who want more than is theirs, over both surfaces of the engine's API. */
@SecurityTest
class AttackTests {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Test
    void nobody_makes_an_administrator_by_the_setup_not_even_one() {
        String body =
                "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"evil\"}}";
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(Caller.nobody(port).post(path, body).statusCode()).isEqualTo(401);
        for (String person : List.of("lilei", "admin")) {
            assertThat(Caller.session(port, person)
                            .withWebappToken()
                            .post(path, body)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dueAfterExpression\":\"${EVIL}\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"${EVIL}\"}]}",
                "{\"orQueries\":[{\"\\u0064ueAfterExpressio\\u006e\":\"${EVIL}\"}]}",
                "{\"processInstanceQuery\":{\"orQueries\":[{\"anyExpression\":\"${EVIL}\"}]}}",
                "{\"a\":[[{\"b\":{\"candidateGroupsExpression\":\"${EVIL}\"}}]]}"
            })
    void no_query_brings_an_expression_at_any_depth(String query) {
        for (String person : List.of("lilei", "admin")) {
            assertThat(Caller.basic(port, person, "demo")
                            .post("/engine-rest/task", query)
                            .statusCode())
                    .isEqualTo(400);
            Caller session = Caller.session(port, person).withWebappToken();
            assertThat(session.post(WEBAPP + "/task", query).statusCode()).isEqualTo(400);
            assertThat(session.post(WEBAPP + "/filter/" + anyFilter() + "/list", query)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void no_query_string_brings_an_expression() {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        assertThat(lilei.get("/engine-rest/task?dueAfterExpression=%24%7Bnow()%7D")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lilei.get("/engine-rest/task?dueAfter%45xpression=%24%7Bnow()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void our_own_filters_keep_theirs() {
        company.ownTask("lilei");
        Caller lilei = Caller.basic(port, "lilei", "demo");
        for (String name : List.of("我的任务 · My tasks", "今天到期 · Due today", "逾期 · Overdue", "已提醒 · Reminded")) {
            HttpResponse<String> answer = lilei.post("/engine-rest/filter/" + filter(name) + "/list", "{}");
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
        }
        assertThat(lilei.post("/engine-rest/filter/" + filter("我的任务 · My tasks") + "/list", "{}")
                        .body())
                .contains("自己的事");
    }

    @Test
    void filters_are_not_made_or_changed_by_people() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{},\"properties\":{}}";
        for (String person : List.of("lilei", "hanmeimei", "zhouyang")) {
            Caller caller = Caller.basic(port, person, "demo");
            assertThat(caller.post("/engine-rest/filter/create", filter).statusCode())
                    .isEqualTo(403);
            assertThat(caller.send("PUT", "/engine-rest/filter/" + anyFilter(), "application/json", filter)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_assignee_works_on_the_task_and_changes_nothing_else_about_it() {
        String task = company.ownTask("lilei");
        Caller lilei = Caller.basic(port, "lilei", "demo");
        String at = "/engine-rest/task/" + task;
        assertThat(lilei.post(at + "/variables", "{\"modifications\":{\"person\":{\"value\":\"x\"}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lilei.send("PUT", at + "/variables/person", "application/json", "{\"value\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lilei.post(at + "/assignee", "{\"userId\":\"wangwei\"}").statusCode())
                .isEqualTo(403);
        assertThat(lilei.post(at + "/delegate", "{\"userId\":\"wangwei\"}").statusCode())
                .isEqualTo(403);
        assertThat(lilei.post(at + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(lilei.post(at + "/resolve", "{}").statusCode()).isEqualTo(403);
        assertThat(lilei.post(at + "/bpmnError", "{\"errorCode\":\"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(lilei.send("PUT", at, "application/json", "{\"due\":\"2030-01-01T00:00:00.000+0000\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lilei.post(at + "/unclaim", null).statusCode()).isEqualTo(403);
        assertThat(lilei.post(at + "/claim", "{\"userId\":null}").statusCode()).isEqualTo(403);
        assertThat(company.byId(task).getAssignee()).isEqualTo("lilei");

        assertThat(lilei.post(at + "/submit-form", "{\"variables\":{}}").statusCode())
                .isEqualTo(204);
        assertThat(company.byId(task)).isNull();
    }

    @Test
    void not_even_an_administrator_works_on_somebody_elses_task_or_gives_it_away() {
        String task = company.ownTask("lilei");
        Caller admin = Caller.basic(port, "admin", "demo");
        String at = "/engine-rest/task/" + task;
        assertThat(admin.get(at).statusCode()).isEqualTo(200);
        for (String call : List.of("/submit-form", "/complete", "/resolve")) {
            assertThat(admin.post(at + call, "{}").statusCode()).as(call).isEqualTo(403);
        }
        assertThat(admin.post(at + "/assignee", "{\"userId\":\"admin\"}").statusCode())
                .isEqualTo(403);
        assertThat(admin.post(at + "/claim", "{\"userId\":\"admin\"}").statusCode())
                .isBetween(400, 500);
        assertThat(admin.send("PUT", at, "application/json", "{\"assignee\":\"admin\",\"name\":\"x\",\"priority\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(company.byId(task).getAssignee()).isEqualTo("lilei");
    }

    @Test
    void a_former_assignee_neither_reads_nor_works_on_the_task() {
        String task = company.ownTask("lilei");
        tasks.setAssignee(task, "wangwei");
        Caller lilei = Caller.basic(port, "lilei", "demo");
        assertThat(lilei.get("/engine-rest/task/" + task).statusCode()).isEqualTo(404);
        assertThat(lilei.post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "wangwei", "demo")
                        .post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_task_that_moves_to_its_reader_is_theirs_to_work_on() {
        String task = company.ownTask("lilei");
        tasks.setAssignee(task, "hanmeimei");
        assertThat(Caller.basic(port, "lilei", "demo")
                        .get("/engine-rest/task/" + task)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.basic(port, "hanmeimei", "demo")
                        .post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void other_peoples_tasks_are_not_there_but_the_manager_reads_along() {
        String task = company.ownTask("lilei");
        String at = "/engine-rest/task/" + task;
        for (String person : List.of("wangwei", "sunli", "zhouyang", "liufang")) {
            Caller other = Caller.basic(port, person, "demo");
            assertThat(other.get(at).statusCode()).as(person).isEqualTo(404);
            assertThat(other.get(at + "/form-variables").statusCode())
                    .as(person)
                    .isEqualTo(403);
            assertThat(other.get("/engine-rest/task").body()).as(person).doesNotContain(task);
            assertThat(other.post(at + "/submit-form", "{}").statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        Caller manager = Caller.basic(port, "hanmeimei", "demo");
        assertThat(manager.get(at).statusCode()).isEqualTo(200);
        assertThat(manager.post("/engine-rest/filter/" + filter("我的团队 · My team") + "/list", "{}")
                        .body())
                .contains(task);
        assertThat(manager.post(at + "/submit-form", "{}").statusCode()).isEqualTo(403);
        assertThat(manager.post(at + "/claim", "{\"userId\":\"hanmeimei\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_groups_task_is_claimed_for_oneself_only_and_can_be_given_back() {
        String task = company.groupTask();
        String at = "/engine-rest/task/" + task;
        Caller liufang = Caller.basic(port, "liufang", "demo");
        assertThat(liufang.post(at + "/submit-form", "{}").statusCode()).isEqualTo(403);
        assertThat(liufang.post(at + "/claim", "{\"userId\":\"lilei\"}").statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "lilei", "demo")
                        .post(at + "/claim", "{\"userId\":\"lilei\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "admin", "demo")
                        .post(at + "/claim", "{\"userId\":\"admin\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(liufang.post(at + "/claim", "{\"userId\":\"liufang\"}").statusCode())
                .isEqualTo(204);
        assertThat(liufang.post(at + "/unclaim", null).statusCode()).isEqualTo(204);
        assertThat(liufang.post(at + "/claim", "{\"userId\":\"liufang\"}").statusCode())
                .isEqualTo(204);
        assertThat(liufang.post(at + "/submit-form", "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void only_administrators_and_process_owners_deploy() {
        long before = repository.createDeploymentQuery().count();
        for (String person : List.of("lilei", "hanmeimei", "liufang", "sunli")) {
            assertThat(deploy(Caller.basic(port, person, "demo"), "/engine-rest"))
                    .as(person)
                    .isEqualTo(403);
            assertThat(deploy(Caller.session(port, person).withWebappToken(), WEBAPP))
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(deploy(Caller.basic(port, "admin", "demo"), "/engine-rest")).isEqualTo(200);
        assertThat(deploy(Caller.basic(port, "zhouyang", "demo"), "/engine-rest"))
                .isEqualTo(200);
    }

    @Test
    void another_sites_page_does_nothing_with_a_persons_session() {
        Caller admin = Caller.session(port, "admin");
        assertThat(admin.post("/api/echo", "{}").statusCode()).isEqualTo(403);
        assertThat(deploy(admin, WEBAPP)).isEqualTo(403);

        Caller cross = Caller.session(port, "admin").withWebappToken().with("Origin", "https://evil.example");
        assertThat(deploy(cross, WEBAPP)).isEqualTo(403);
        assertThat(cross.send("POST", "/camunda/api/admin/auth/user/default/logout", null, null)
                        .statusCode())
                .isEqualTo(403);
        Caller credentials = Caller.basic(port, "admin", "demo").with("Sec-Fetch-Site", "cross-site");
        assertThat(credentials.post("/api/echo", "{}").statusCode()).isEqualTo(403);
        assertThat(deploy(credentials, "/engine-rest")).isEqualTo(403);
        assertThat(cross.get("/api/now").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_changes_something_over_the_api_with_its_own_token() {
        Caller lilei = Caller.session(port, "lilei");
        lilei.get("/api/now");
        assertThat(lilei.with("X-SALESWEEK-TOKEN", lilei.cookie("SALESWEEK-TOKEN"))
                        .post("/api/echo", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest//deployment",
                "/engine-rest/./deployment",
                "/engine-rest/task/../deployment",
                "/engine-rest/task/..%2Fdeployment",
                "/engine-rest/task/%2e%2e/deployment",
                "/engine-rest/task;x=1/../deployment",
                "/engine-rest;x/deployment",
                "/engine-rest/deployment;jsessionid=1",
                "/engine-rest/%64eployment",
                "/%65ngine-rest/deployment",
                "/engine%2Drest/deployment",
                "/camunda/%61pi/engine/engine/default/deployment",
                "/%63amunda/api/engine/engine/default/deployment",
                "/ENGINE-REST/deployment",
                "/engine-rest/Deployment",
                "/engine-rest/deployment%20",
                "/engine-rest/deployment.json",
                "/engine-rest/application.wadl",
                "/engine-rest/deployment/",
                "/engine-rest/engine/default/deployment",
                "/engine-rest/deployment%00",
                "/engine-rest/deployment%3b",
                "//engine-rest/deployment",
                "/camunda/api/engine/engine/default/../default/deployment",
                "/camunda//api/engine/engine/default/deployment"
            })
    void a_path_is_not_got_round(String path) {
        for (Caller caller : List.of(Caller.basic(port, "lilei", "demo"), Caller.session(port, "lilei"))) {
            assertThat(caller.get(path).statusCode()).isIn(302, 400, 401, 403, 404);
        }
    }

    @Test
    void a_verb_is_not_overridden() {
        String task = company.ownTask("lilei");
        Caller admin = Caller.basic(port, "admin", "demo").with("X-HTTP-Method-Override", "DELETE");
        assertThat(admin.send("POST", "/engine-rest/user/sunli?_method=DELETE", null, null)
                        .statusCode())
                .isEqualTo(405);
        assertThat(identities.createUserQuery().userId("sunli").count()).isOne();
        assertThat(Caller.basic(port, "lilei", "demo")
                        .with("X-HTTP-Method-Override", "PUT")
                        .post("/engine-rest/task/" + task, "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "lilei", "demo")
                        .send("TRACE", "/engine-rest/task", null, null)
                        .statusCode())
                .isIn(400, 403, 405);
    }

    @Test
    void people_neither_delete_themselves_nor_change_who_they_are() {
        Caller wangwei = Caller.basic(port, "wangwei", "demo");
        assertThat(wangwei.send("DELETE", "/engine-rest/user/wangwei", null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(wangwei.send(
                                "PUT",
                                "/engine-rest/user/wangwei/profile",
                                "application/json",
                                "{\"id\":\"wangwei\",\"firstName\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wangwei.send("PUT", "/engine-rest/group/camunda-admin/members/wangwei", null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(wangwei.send(
                                "PUT",
                                "/engine-rest/user/lilei/credentials",
                                "application/json",
                                "{\"password\":\"x\",\"authenticatedUserPassword\":\"demo\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wangwei.get("/engine-rest/user/lilei/profile").statusCode()).isEqualTo(403);
        assertThat(wangwei.get("/engine-rest/user/wangwei/profile").statusCode())
                .isEqualTo(200);
    }

    @Test
    void serialized_objects_are_refused() {
        String task = company.ownTask("lilei");
        String body =
                "{\"variables\":{\"x\":{\"type\":\"Object\",\"value\":\"[]\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/json\"}}}}";
        assertThat(Caller.basic(port, "lilei", "demo")
                        .post("/engine-rest/task/" + task + "/submit-form", body)
                        .statusCode())
                .isEqualTo(400);
        assertThat(Caller.basic(port, "admin", "demo")
                        .post("/engine-rest/process-definition/key/own-work/start", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void bodies_are_of_sensible_size_and_depth() {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        assertThat(lilei.post("/engine-rest/task", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(lilei.post("/engine-rest/task", "[".repeat(100_000)).statusCode())
                .isEqualTo(400);
        assertThat(lilei.send("POST", "/engine-rest/task", "application/xml", "<a/>")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void each_role_starts_what_is_shown_to_it() {
        assertThat(start("lilei", "correct-daily-report")).isEqualTo(200);
        assertThat(start("lilei", "change-goals")).isEqualTo(403);
        assertThat(start("lilei", "own-work")).isEqualTo(403);
        assertThat(start("hanmeimei", "change-goals")).isEqualTo(200);
        assertThat(start("hanmeimei", "correct-daily-report")).isEqualTo(403);
        assertThat(start("zhouyang", "change-goals")).isEqualTo(403);
        assertThat(Caller.basic(port, "hanmeimei", "demo")
                        .post("/engine-rest/process-definition/key/change-goals/start", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_start_form_opens_for_whom_it_starts_something_only() {
        for (String part : List.of("startForm", "deployed-start-form", "form-variables")) {
            String at = "/engine-rest/process-definition/key/change-goals/" + part;
            assertThat(Caller.basic(port, "lilei", "demo").get(at).statusCode())
                    .as(part)
                    .isEqualTo(403);
            assertThat(Caller.basic(port, "hanmeimei", "demo").get(at).statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_process_owner_looks_and_touches_nothing() {
        Caller zhouyang = Caller.basic(port, "zhouyang", "demo");
        assertThat(zhouyang.post("/engine-rest/process-instance", "{}").statusCode())
                .isEqualTo(200);
        for (String call : List.of(
                "/process-instance/x/modification",
                "/process-instance/x/variables",
                "/migration/generate",
                "/process-instance/delete",
                "/job/x/execute",
                "/decision-definition/key/x/evaluate",
                "/message",
                "/signal")) {
            assertThat(zhouyang.post("/engine-rest" + call, "{}").statusCode())
                    .as(call)
                    .isEqualTo(403);
        }
        assertThat(Caller.basic(port, "lilei", "demo")
                        .post("/engine-rest/process-instance", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Texts of a query are compared, never evaluated: whichever of them may hold an expression, none does anything. */
    @Test
    void no_text_of_a_query_is_evaluated_either() throws IntrospectionException {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        String evil = "${company.spring()}";
        int asked = 0;
        for (PropertyDescriptor property :
                Introspector.getBeanInfo(TaskQueryDto.class).getPropertyDescriptors()) {
            if (property.getWriteMethod() != null && !property.getName().endsWith("Expression")) {
                lilei.post("/engine-rest/task", "{\"" + property.getName() + "\":\"" + evil + "\"}");
                lilei.post(
                        "/engine-rest/task", "{\"orQueries\":[{\"" + property.getName() + "\":[\"" + evil + "\"]}]}");
                lilei.get("/engine-rest/task?" + property.getName() + "=%24%7Bcompany.spring()%7D");
                asked++;
            }
        }
        lilei.post(
                "/engine-rest/task",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\""
                        + evil + "\",\"type\":\"String\"}}]}");
        lilei.post(
                "/engine-rest/task",
                "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":\"" + evil + "\"}]}");
        assertThat(asked).isGreaterThan(50);
        assertThat(company.timesSprung()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\",\"parameters\":{\"valueExpression\":\"${1}\"}}]}",
                "{\"name\":\"x\",\"dueAfterExpression\":\"${1}\",\"dueAfterExpression\":null}",
                "{\"orQueries\":[{\"orQueries\":[{\"nameLikeExpression\":null}]}]}",
                "{}{\"dueAfterExpression\":\"${1}\"}",
                "{\"DUEAFTEREXPRESSION\":\"${1}\"}"
            })
    void an_expression_is_found_wherever_it_hides(String query) {
        assertThat(Caller.basic(port, "lilei", "demo")
                        .post("/engine-rest/task", query)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_is_what_it_says_it_is() {
        String query = "{\"dueAfterExpression\":\"${company.spring()}\"}";
        Caller lilei = Caller.basic(port, "lilei", "demo");
        for (String type : List.of(
                "multipart/form-data; boundary=b",
                "multipart/json",
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/xml",
                "*/*",
                "application/json;charset=UTF-16")) {
            assertThat(lilei.send("POST", "/engine-rest/task", type, query).statusCode())
                    .as(type)
                    .isBetween(400, 499);
        }
        Caller twice = Caller.basic(port, "lilei", "demo").with("Content-Type", "multipart/form-data; boundary=b");
        assertThat(twice.post("/engine-rest/task", query).statusCode()).isBetween(400, 499);
        assertThat(Caller.basic(port, "lilei", "demo")
                        .with("Content-Encoding", "gzip")
                        .post("/engine-rest/task", "{}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(company.timesSprung()).isZero();
    }

    @Test
    void files_become_no_java_objects_not_even_an_administrators() {
        String task = company.ownTask("lilei");
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n[]\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\njava.util.ArrayList\r\n--b--\r\n";
        for (String person : List.of("lilei", "admin")) {
            Caller caller = Caller.basic(port, person, "demo");
            for (String call : List.of("/variables/x/data", "/localVariables/x/data", "/attachment/create")) {
                assertThat(caller.send(
                                        "POST",
                                        "/engine-rest/task/" + task + call,
                                        "multipart/form-data; boundary=b",
                                        body)
                                .statusCode())
                        .as(person + call)
                        .isBetween(400, 415);
            }
        }
    }

    @Test
    void a_deployed_diagram_brings_nothing_from_elsewhere() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "treasure");
        String diagram = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\">"
                + "<process id=\"xxe\" name=\"&x;\" isExecutable=\"true\"><startEvent id=\"s\"/></process></definitions>";
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nxxe\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"xxe.bpmn\"\r\n\r\n" + diagram
                + "\r\n--b--\r\n";
        Caller admin = Caller.basic(port, "admin", "demo");
        HttpResponse<String> answer =
                admin.send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=b", body);
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("treasure");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("xxe")
                        .count())
                .isZero();
    }

    @Test
    void a_deployment_is_of_sensible_size() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(9 * 1024 * 1024) + "\r\n--b--\r\n";
        assertThat(Caller.basic(port, "admin", "demo")
                        .send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=b", body)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void other_peoples_history_comments_attachments_and_variables_are_not_there() {
        String task = company.ownTask("lilei");
        String instance = company.byId(task).getProcessInstanceId();
        tasks.createComment(task, instance, "between us");
        tasks.setPriority(task, 70);
        for (String person : List.of("wangwei", "sunli", "liufang")) {
            Caller other = Caller.basic(port, person, "demo");
            assertThat(other.get("/engine-rest/task/" + task + "/comment").body())
                    .as(person)
                    .doesNotContain("between us");
            assertThat(other.get("/engine-rest/history/user-operation?taskId=" + task)
                            .body())
                    .as(person)
                    .isEqualTo("[]");
            for (String call : List.of(
                    "/task/" + task + "/variables",
                    "/task/" + task + "/variables/person",
                    "/task/" + task + "/attachment",
                    "/task/" + task + "/identity-links",
                    "/process-instance/" + instance,
                    "/process-instance/" + instance + "/variables",
                    "/execution/" + instance + "/localVariables",
                    "/variable-instance",
                    "/history/variable-instance",
                    "/history/task",
                    "/history/detail",
                    "/history/activity-instance",
                    "/history/process-instance/" + instance)) {
                assertThat(other.get("/engine-rest" + call).statusCode())
                        .as(person + call)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void nobody_learns_who_is_in_which_group_or_what_others_may_do() {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        assertThat(lilei.get("/engine-rest/identity/groups?userId=sunli").body())
                .doesNotContain("finance", "孙丽");
        assertThat(lilei.post("/engine-rest/group", "{\"member\":\"sunli\"}").body())
                .doesNotContain("finance");
        assertThat(lilei.get(
                                "/engine-rest/authorization/check?permissionName=ALL&resourceName=user&resourceType=1&userId=sunli")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_gets_round_a_task_by_its_instance() {
        String task = company.ownTask("lilei");
        String instance = company.byId(task).getProcessInstanceId();
        String skip = "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"task\"}]}";
        for (String person : List.of("lilei", "hanmeimei", "liufang", "sunli", "zhouyang")) {
            for (Caller caller : List.of(
                    Caller.basic(port, person, "demo"),
                    Caller.session(port, person).withWebappToken())) {
                String root = caller.cookie("JSESSIONID") == null ? "/engine-rest" : WEBAPP;
                for (String call : List.of(
                        "/process-instance/" + instance + "/modification",
                        "/process-instance/" + instance + "/modification-async",
                        "/process-instance/" + instance + "/variables",
                        "/process-instance/delete",
                        "/process-definition/key/own-work/restart",
                        "/modification/execute",
                        "/migration/execute",
                        "/execution/" + instance + "/signal",
                        "/message",
                        "/signal",
                        "/condition",
                        "/task/create",
                        "/external-task/fetchAndLock")) {
                    assertThat(caller.post(root + call, skip).statusCode())
                            .as(person + call)
                            .isEqualTo(403);
                }
                assertThat(caller.send("DELETE", root + "/process-instance/" + instance, null, null)
                                .statusCode())
                        .isEqualTo(403);
                assertThat(caller.send("DELETE", root + "/task/" + task, null, null)
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(company.byId(task)).isNotNull();
    }

    @Test
    void looking_without_reading_tells_no_more() {
        String task = company.ownTask("lilei");
        Caller wangwei = Caller.basic(port, "wangwei", "demo");
        assertThat(wangwei.send("HEAD", "/engine-rest/task/" + task, null, null).statusCode())
                .isEqualTo(404);
        assertThat(wangwei.send("HEAD", "/engine-rest/process-instance", null, null)
                        .statusCode())
                .isEqualTo(403);
        for (String path : List.of("/task", "/task/" + task, "/user", "/authorization", "/deployment", "")) {
            assertThat(wangwei.send("OPTIONS", "/engine-rest" + path, null, null)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(wangwei.send("PATCH", "/engine-rest/task/" + task, "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wangwei.send("PROPFIND", "/engine-rest/task", null, null).statusCode())
                .isBetween(400, 405);
    }

    private int start(String person, String process) {
        return Caller.basic(port, person, "demo")
                .post("/engine-rest/process-definition/key/" + process + "/submit-form", "{\"variables\":{}}")
                .statusCode();
    }

    private static int deploy(Caller caller, String root) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nevil\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\na\r\n--b--\r\n";
        return caller.send("POST", root + "/deployment/create", "multipart/form-data; boundary=b", body)
                .statusCode();
    }

    private String anyFilter() {
        return filter("我的任务 · My tasks");
    }

    private String filter(String name) {
        return company.filter(name);
    }
}
