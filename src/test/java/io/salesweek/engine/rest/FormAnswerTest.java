package io.salesweek.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.visits.RecordVisitWindow;
import com.example.visits.TestPerson;
import com.example.visits.VisitApp;
import com.example.visits.Visits;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Whoever sends a form over REST reads one plain sentence, without the engine's words. */
@SpringBootTest(
        classes = VisitApp.class,
        properties = "spring.config.name=visits",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormAnswerTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TestPerson person;

    @Autowired
    private RecordVisitWindow window;

    @Autowired
    private Visits visits;

    private Task task;

    @BeforeEach
    void aVisitIsDue() {
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("visit").getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        window.submitted.clear();
    }

    @AfterEach
    void cleanUp() {
        person.speaks(Locale.ENGLISH);
        visits.deleteAll();
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(left -> engine.getRuntimeService()
                .deleteProcessInstance(left.getId(), "test over"));
    }

    private ResponseEntity<JsonNode> post(String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.postForEntity(
                "/engine-rest" + path, new HttpEntity<>(body.replace('\'', '"'), headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> submit(String variables) {
        return post("/task/" + task.getId() + "/submit-form", "{'variables': {" + variables + "}}");
    }

    private void expect(ResponseEntity<JsonNode> answer, int status, String message) {
        assertThat(answer.getBody().path("message").asText()).isEqualTo(message);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.valueOf(status));
        assertThat(answer.getBody().toString()).doesNotContain("ENGINE-", "Exception", "java.", task.getId());
    }

    @Test
    void theFormsValuesAreReadOverRest() {
        Map<?, ?> shown = http.getForObject("/engine-rest/task/" + task.getId() + "/form-variables", Map.class);

        assertThat(shown.get("lang")).asString().contains("value=en", "type=String");
        assertThat(shown.get("limit")).asString().contains("value=1000", "type=Long");
        assertThat(shown.get("lastVisits")).asString().contains("[{\"day\":\"2026-11-16\"", "type=Json");
        assertThat(http.getForObject("/engine-rest/process-definition/key/plan-visit/form-variables", Map.class))
                .containsKeys("hint", "lang");
    }

    @ParameterizedTest
    @CsvSource({"en, My visits", "zh-CN, 我的拜访"})
    void aFilterIsCalledInThePersonsLanguage(String language, String name) {
        person.speaks(Locale.forLanguageTag(language));
        FilterService filters = engine.getFilterService();
        Filter both = filters.saveFilter(filters.newTaskFilter("我的拜访 · My visits"));
        Filter own = filters.saveFilter(filters.newTaskFilter("urgent"));

        assertThat(http.getForObject("/engine-rest/filter", JsonNode.class).findValuesAsText("name"))
                .contains(name, "urgent");
        assertThat(http.getForObject("/engine-rest/filter/" + both.getId(), JsonNode.class)
                        .path("name")
                        .asText())
                .isEqualTo(name);
        List.of(both, own).forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @Test
    void aFormIsTaken() {
        ResponseEntity<JsonNode> answer = submit("'customer': {'value': 'Acme'}, 'kind': {'value': 'call'},"
                + " 'people': {'value': 2}, 'urgent': {'value': null}, 'reason': {'value': ''},"
                + " 'goals': {'type': 'Json', 'value': '[{\\\"title\\\": \\\"One\\\", \\\"weight\\\": 50}]'}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(window.submitted).singleElement().satisfies(visit -> assertThat(visit.goals())
                .hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            'customer': {'value': ' '}                                        | Customer: Please fill this in.            | 客户：请填写。
            'customer': {'value': 'A'}, 'kind': {'value': 'x'}                | Kind: Please choose one of the options offered. | 种类：请从给出的选项中选择。
            'customer': {'value': 'A'}, 'kind': {'value': 'complaint'}        | Reason: Please fill this in.              | 原因：请填写。
            'customer': {'value': 'A'}, 'kind': {'value': 'call'}, 'amount': {'value': 1000.01} | Amount: Must be at most 1000. | 金额：不能大于 1000。
            'customer': {'value': 'A'}, 'kind': {'value': 'call'}, 'visitedOn': {'value': '23.11.2026'} | Day: A date such as 2026-11-23 is wanted here. | 日期：此处应填写日期，例如 2026-11-23。
            'customer': {'value': 'A'}, 'kind': {'value': 'call'}, 'goals': {'type': 'Json', 'value': '[{\\"title\\": \\"One\\", \\"weight\\": 101}]'} | Goals, row 1, Weight: Must be at most 100. | 目标 1 · 权重：不能大于 100。
            'customer': {'value': 'A'}, 'kind': {'value': 'call'}, 'goals': {'type': 'Json', 'value': '[{'} | Goals: The list could not be read. | 目标：列表无法读取。
            'customer': {'value': 'A'}, 'bonus': {'value': 1}                 | This form has no field “bonus”.           | 此表单没有名为“bonus”的字段。
            'customer': {'value': 'QQ==', 'type': 'Bytes'}                    | Customer: Only texts, numbers, yes/no and lists can be sent here. | 客户：此处只能填写文字、数字、是或否以及列表。
            'customer': {'value': '2026-11-23T00:00:00.000+0000', 'type': 'Date'} | Customer: Only texts, numbers, yes/no and lists can be sent here. | 客户：此处只能填写文字、数字、是或否以及列表。
            """)
    void badInputIsAnsweredWithOneSentenceInThePersonsLanguage(String variables, String english, String chinese) {
        expect(submit(variables), 400, english);
        person.speaks(Locale.forLanguageTag("zh-CN"));
        expect(submit(variables), 400, chinese);
        assertThat(window.submitted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'amount': {'value': 'many', 'type': 'Integer'}",
                "'customer': {'value': 'x', 'type': 'File'}",
                "'customer': {'value': 'rO0AB', 'type': 'Object', 'valueInfo': {'objectTypeName': 'java.util.List', 'serializationDataFormat': 'application/x-java-serialized-object'}}",
                "'customer': {'value': {}, 'type': 'Object'}",
                "'customer': {'value': '<a/>', 'type': 'Xml'}",
                "'customer': {'value': 'x', 'type': 'Nonsense'}",
                "'customer': {'value': ",
            })
    void whatCannotBeReadIsBadInputToo(String variables) {
        ResponseEntity<JsonNode> answer = submit(variables);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().toString()).doesNotContain("ENGINE-", "Exception", "java.", task.getId());
    }

    @ParameterizedTest
    @CsvSource({"Theirs, 403", "Gone, 404", "Late, 409"})
    void theDomainsRefusalHasItsStatus(String customer, int status) {
        ResponseEntity<JsonNode> answer =
                submit("'customer': {'value': '" + customer + "'}, 'kind': {'value': 'call'}");

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().toString()).doesNotContain("ENGINE-", "Exception", "java.", task.getId());
        assertThat(visits.findAll()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken", "Odd"})
    void aFaultOfOursIsToldWithoutItsInsides(String customer) {
        expect(
                submit("'customer': {'value': '" + customer + "'}, 'kind': {'value': 'call'}"),
                500,
                "That did not work, and nothing was stored. Please try again later; if it happens again, tell your"
                        + " administrator.");
    }

    @Test
    void aTaskThatIsGoneIsNotFound() {
        assertThat(post("/task/nothing/submit-form", "{}").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStartFormIsRefusedLikewise() {
        String path = "/process-definition/key/plan-visit/submit-form";

        expect(post(path, "{'variables': {}}"), 400, "Customer: Please fill this in.");
        expect(
                post(path, "{'variables': {'customer': {'value': 'Late'}}}"),
                409,
                "Somebody else changed this in the meantime. Please open it again and look at it once more.");
        assertThat(post(path, "{'variables': {'customer': {'value': 'Acme'}}}").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        expect(post("/process-definition/key/plan-visit/start", "{}"), 400, "Please start this with its form.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "resolve", "delegate"})
    void theFormIsTheOnlyWay(String way) {
        ResponseEntity<JsonNode> answer = post("/task/" + task.getId() + "/" + way, "{'userId': 'demo'}");

        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(answer.getBody().path("message").asText()).contains("form");
        assertThat(answer.getBody().toString()).doesNotContain("ENGINE-", "Exception");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("demo");
    }
}
