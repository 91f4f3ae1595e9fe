package io.salesweek.engine.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.engine.EngineSlice;
import io.salesweek.engine.ProcessBean;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = {EngineSlice.class, ModelGuardTest.Beans.class},
        properties = "salesweek.models=classpath:engine-models/all-reasons.dmn")
@ActiveProfiles("rehearsal")
class ModelGuardTest {

    private static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <process id="guarded" isExecutable="true" camunda:historyTimeToLive="P365D">
                <startEvent id="event_started"/>
                <sequenceFlow id="flow_a" sourceRef="event_started" targetRef="userTask_wait"/>
                <userTask id="userTask_wait" camunda:assignee="lilei"/>
                <sequenceFlow id="flow_b" sourceRef="userTask_wait" targetRef="part"/>
                %s
              </process>
            </definitions>
            """;

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="spoken" name="spoken" camunda:historyTimeToLive="P365D">
                <decisionTable id="table_spoken">
                  <input id="input_a"><inputExpression id="inputExpression_a" %s><text>a</text></inputExpression></input>
                  <output id="output_b" name="b"/>
                  <rule id="rule_a"><inputEntry id="entry_a" %s><text>1</text></inputEntry>
                    <outputEntry id="entry_b"><text>2</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Import(Words.class)
    static class Beans {

        @Bean
        JavaDelegate goodDelegate() {
            return execution -> execution.setVariable("done", true);
        }

        @Bean
        JavaDelegate otherName() {
            return execution -> {};
        }

        @Bean
        Random unlisted() {
            return new Random();
        }
    }

    @ProcessBean("words")
    static class Words {

        public String of(DelegateExecution execution, String text) {
            return execution.getProcessBusinessKey() + " " + text;
        }

        public String twice(int number) {
            return String.valueOf(2 * number);
        }

        String hidden() {
            return "hidden";
        }

        @Override
        public String toString() {
            return "words";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{returns}",
                "#{returns &lt; 2}",
                "#{verdict == 'returned' and returns &lt; 2}",
                "#{not (carriedOver or helpNeeded)}",
                "#{words.of(execution, 'first working day 18:00, if the only one 12:00')}",
                "${words.of(execution, person)}",
                "#{words.twice(returns)}",
                "#{words.of(execution, execution.processBusinessKey)}",
                "#{execution.processBusinessKey}/#{person}",
                "#{0}",
                "#{false}",
                "plain words"
            })
    void theLanguageOfDiagramsIsAccepted(String expression) {
        assertThatCode(() -> deploy(task("<documentation>" + expression + "</documentation>")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''['class']}",
                "#{person.class}",
                "#{person.length()}",
                "#{words.class}",
                "#{words['of'](execution, 'x')}",
                "#{words.getClass()}",
                "#{words.hashCode()}",
                "#{words.wait()}",
                "#{words.hidden()}",
                "#{words.of('too few')}",
                "#{words.of(execution, 'x').length()}",
                "#{unlisted.nextInt()}",
                "#{words}",
                "#{goodDelegate}",
                "#{goodDelegate.execute(execution)}",
                "#{execution.processEngineServices}",
                "#{execution.setVariable('a', 1)}",
                "#{execution['processBusinessKey']}",
                "#{currentUser()}",
                "#{dateTime().plusDays(1)}",
                "#{S('{}')}",
                "text before ${''.bytes}",
                "#{broken",
            })
    void whateverElseAnExpressionSaysIsRefused(String expression) {
        assertThatThrownBy(() -> deploy(task("<documentation>" + expression + "</documentation>")))
                .hasMessageContaining("guarded.bpmn")
                .hasMessageContaining("part: ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
                    scripts        | <scriptTask id="part" scriptFormat="javascript"><script>1</script></scriptTask>
                    scripts        | <endEvent id="part"><extensionElements><camunda:executionListener event="start"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener></extensionElements></endEvent>
                    scripts        | <callActivity id="part" calledElement="x"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></callActivity>
                    scripts        | <exclusiveGateway id="part"/><sequenceFlow id="flow_c" sourceRef="part" targetRef="end"><conditionExpression language="groovy" xsi:type="tFormalExpression">1</conditionExpression></sequenceFlow><endEvent id="end"/>
                    scripts        | <exclusiveGateway id="part"/><sequenceFlow id="flow_c" sourceRef="part" targetRef="end"><conditionExpression camunda:resource="x.groovy" xsi:type="tFormalExpression"/></sequenceFlow><endEvent id="end"/>
                    Java classes   | <serviceTask id="part" camunda:class="java.lang.Thread"/>
                    Java classes   | <endEvent id="part"><extensionElements><camunda:executionListener event="start" class="x.Y"/></extensionElements></endEvent>
                    Java classes   | <userTask id="part"><extensionElements><camunda:taskListener event="create" class="x.Y"/></extensionElements></userTask>
                    only delegates | <serviceTask id="part" camunda:type="external" camunda:topic="x"/>
                    only delegates | <serviceTask id="part" camunda:type="shell"/>
                    only delegates | <endEvent id="part"><messageEventDefinition id="m" camunda:type="external" camunda:topic="x"/></endEvent>
                    external tasks | <serviceTask id="part" camunda:type="external" camunda:topic="x"/>
                    connectors     | <serviceTask id="part"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>
                    no delegate    | <serviceTask id="part" camunda:delegateExpression="#{missingDelegate}"/>
                    no delegate    | <serviceTask id="part" camunda:delegateExpression="#{otherName}"/>
                    no delegate    | <serviceTask id="part" camunda:delegateExpression="#{words.of(execution, 'x')}"/>
                    not allowed    | <serviceTask id="part" camunda:expression="#{runtimeService.suspend()}"/>
                    not allowed    | <userTask id="part" camunda:assignee="${x.y}"/>
                    not allowed    | <intermediateCatchEvent id="part"><timerEventDefinition id="t"><timeDate xsi:type="tFormalExpression">#{x.y()}</timeDate></timerEventDefinition></intermediateCatchEvent>
                    .form          | <userTask id="part" camunda:formKey="embedded:app:x.html"/>
                    .form          | <userTask id="part"><extensionElements><camunda:formData><camunda:formField id="f" type="string"><camunda:validation><camunda:constraint name="validator" config="x.Y"/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>
                    """)
    void whatWouldRunForeignCodeIsRefusedByNameOfFileAndElement(String reason, String part) {
        assertThatThrownBy(() -> deploy(part))
                .hasMessageContaining("guarded.bpmn")
                .hasMessageContaining(reason);
    }

    @Test
    void listedBeansAndDelegatesWork() {
        deploy(
                """
                <serviceTask id="part" camunda:expression="#{words.of(execution, person)}" camunda:resultVariable="said"/>
                <sequenceFlow id="flow_c" sourceRef="part" targetRef="serviceTask_good"/>
                <serviceTask id="serviceTask_good" camunda:delegateExpression="#{goodDelegate}"/>
                <sequenceFlow id="flow_d" sourceRef="serviceTask_good" targetRef="userTask_end"/>
                <userTask id="userTask_end" name="#{words.twice(number)}"/>
                """);
        String instance = runtime.startProcessInstanceByKey("guarded", "key", Map.of("person", "lilei", "number", 4L))
                .getId();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(runtime.getVariables(instance))
                .containsEntry("said", "key lilei")
                .containsEntry("done", true);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getName())
                .isEqualTo("8");
    }

    @Test
    void aVariableCannotPoseAsABean() {
        deploy("<userTask id=\"part\" name=\"#{words.twice(2)}\"/>");
        String instance = runtime.startProcessInstanceByKey("guarded", Map.of("words", "mine"))
                .getId();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getName())
                .isEqualTo("4");
    }

    @Test
    void aQueryFromOutsideEvaluatesNothingElse() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression("${''.getClass().forName('java.lang.Runtime')}")
                        .endOr()
                        .list())
                .rootCause()
                .hasMessageContaining("not allowed");
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskNameLike("x")
                        .dueAfterExpression("${clock}")
                        .list())
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void storedFiltersStillKnowWhoAsksAndWhen() {
        TaskQuery mine = tasks.createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .dueBeforeExpression("${now()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}");
        Filter filter = filters.newTaskFilter("mine").setQuery(mine);

        String id = filters.saveFilter(filter).getId();
        Authorization reading = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        reading.setUserId("lilei");
        reading.setResource(Resources.FILTER);
        reading.setResourceId(id);
        reading.addPermission(Permissions.READ);
        authorizations.saveAuthorization(reading);
        identity.setAuthentication("lilei", List.of("rep"));
        try {
            assertThat(filters.<Task>list(id)).isEmpty();
        } finally {
            identity.clearAuthentication();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript"})
    void tablesSpeakNoOtherLanguageThanFeel(String language) {
        String named = "expressionLanguage=\"" + language + "\"";

        assertThatThrownBy(() -> deployTable(named, "")).rootCause().hasMessageContaining("only FEEL");
        assertThatThrownBy(() -> deployTable("", named)).rootCause().hasMessageContaining("only FEEL");
        assertThatCode(() -> deployTable("expressionLanguage=\"feel\"", "")).doesNotThrowAnyException();
    }

    /** What a person's task says of itself is made of values: it is evaluated. */
    private static String task(String content) {
        return "<userTask id=\"part\">" + content + "</userTask>";
    }

    private static String end(String inside) {
        return "<endEvent id=\"part\">" + inside + "</endEvent>";
    }

    private void deploy(String part) {
        repository
                .createDeployment()
                .addString("guarded.bpmn", PROCESS.formatted(part))
                .deploy();
    }

    private void deployTable(String input, String entry) {
        repository
                .createDeployment()
                .addString("spoken.dmn", TABLE.formatted(input, entry))
                .deploy();
    }
}
