package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.salesweek.engine.DecisionStep;
import io.salesweek.engine.FormWindow;
import io.salesweek.engine.expressions.ProcessBeans;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.test.context.ActiveProfiles;

/** Diagrams, tables, forms and code name each other rightly, in both directions: nothing is missing, nothing is left over. */
@SpringBootTest
@ActiveProfiles("rehearsal")
class ModelContractTests {

    /** What the Modeler gives to an element nobody named. */
    private static final Pattern GENERATED = Pattern.compile(".*_[0-9][0-9a-z]{6}");

    private static final Pattern FORM_REMINDER = Pattern.compile("serviceTask_remind[A-Z].*");

    private final Models models = new Models();

    @Autowired
    ProcessBeans beans;

    @Autowired
    List<FormWindow<?>> windows;

    @Autowired
    List<DecisionStep> steps;

    @Autowired
    RepositoryService repository;

    @Test
    void everyFileIsDeployed() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(definition -> definition.getKey())
                .containsExactlyInAnyOrderElementsOf(Models.ids("processes/*.bpmn"));
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list())
                .extracting(definition -> definition.getKey())
                .containsExactlyInAnyOrderElementsOf(Models.ids("processes/*.dmn"));
    }

    @Test
    void aFileIsNamedAsItsProcess() {
        assertThat(models.all(Process.class).stream().map(Process::getId))
                .containsExactlyInAnyOrderElementsOf(Models.ids("processes/*.bpmn"));
    }

    @Test
    void formsWindowsAndDiagramsNameEachOther() {
        Set<String> forms = Models.ids("forms/*.form");

        assertThat(models.camunda("formRef")).as("forms that diagrams name").isEqualTo(forms);
        assertThat(windows.stream().map(FormWindow::form)).as("windows").containsExactlyInAnyOrderElementsOf(forms);
        Models.files("forms/*.form").forEach(file -> assertThat(Models.text(file))
                .as(file.getFilename())
                .contains("\"" + file.getFilename().replace(".form", "") + "\""));
    }

    @Test
    void aStartFormIsNamedAsItsProcess() {
        assertThat(models.all(StartEvent.class))
                .filteredOn(event -> Models.camunda(event, "formRef") != null)
                .allSatisfy(event -> assertThat(((Process) event.getParentElement()).getId())
                        .isEqualTo(Models.camunda(event, "formRef")));
    }

    @Test
    void tablesStepsAndDiagramsNameEachOther() {
        Set<String> tables = Models.ids("processes/*.dmn");

        assertThat(models.camunda("decisionRef"))
                .as("tables that diagrams name")
                .isEqualTo(tables);
        assertThat(steps.stream().map(DecisionStep::decision)).as("steps").containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void delegatesAndDiagramsNameEachOther() {
        assertThat(names("delegateExpression"))
                .as("delegates that diagrams name")
                .containsExactlyInAnyOrderElementsOf(beans.delegates());
    }

    @Test
    void aDelegateIsNamedAsItsStep() {
        assertThat(models.all(ServiceTask.class)).allSatisfy(task -> {
            String step = task.getId().substring("serviceTask_".length());
            boolean reminder = FORM_REMINDER.matcher(task.getId()).matches();
            assertThat(Models.camunda(task, "delegateExpression"))
                    .isEqualTo("#{" + (reminder ? "remind" : step) + "Delegate}");
        });
    }

    @Test
    void beansThatDiagramsMayAskAreAsked() {
        String texts = Models.texts();

        assertThat(beans.askable().stream().filter(asked -> !"today".equals(asked)))
                .as("beans; 'today' is asked by stored filters")
                .allSatisfy(bean -> assertThat(texts).contains("#{" + bean + "."));
    }

    @Test
    void calledProcessesExist() {
        assertThat(Models.ids("processes/*.bpmn"))
                .containsAll(models.all(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .toList());
    }

    @Test
    void messagesAndKeysInCodeAreThoseOfTheDiagrams() {
        Set<String> messages =
                models.all(Message.class).stream().map(Message::getName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(constants(name -> name.equals("MESSAGE"))).isEqualTo(messages);
        assertThat(Models.ids("processes/*.bpmn")).containsAll(constants(name -> name.equals("KEY")));
        assertThat(models.all(BaseElement.class).stream().map(BaseElement::getId))
                .containsAll(constants(name -> name.matches("(TASK|EVENT|CALL|GATEWAY)_.*")));
    }

    @Test
    void formsTablesAndProcessesBindTheLatestVersion() {
        assertThat(models.camunda("formRefBinding")).containsExactly("latest");
        assertThat(models.all(CallActivity.class))
                .allSatisfy(call ->
                        assertThat(Models.camunda(call, "calledElementBinding")).isIn(null, "latest"));
        assertThat(models.all(BusinessRuleTask.class))
                .allSatisfy(task ->
                        assertThat(Models.camunda(task, "decisionRefBinding")).isIn(null, "latest"));
    }

    @Test
    void everyProcessSaysHowLongItIsKeptItsVersionAndWhatItIsFor() {
        assertThat(models.all(Process.class)).allSatisfy(process -> {
            assertThat(process.isExecutable()).as(process.getId()).isTrue();
            assertThat(process.getName()).contains(" · ");
            assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
            assertThat(process.getCamundaVersionTag()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @Test
    void everyTableSaysHowLongItIsKeptItsVersionAndItsRules() {
        assertThat(Models.files("processes/*.dmn"))
                .allSatisfy(file -> assertThat(decisions(file)).allSatisfy(decision -> {
                    assertThat(decision.getId() + ".dmn").isEqualTo(file.getFilename());
                    assertThat(decision.getName()).contains(" · ");
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).startsWith("P");
                    assertThat(decision.getVersionTag()).isNotBlank();
                }));
    }

    @Test
    void idsSayKindAndPurpose() {
        assertThat(models.all(BaseElement.class))
                .extracting(BaseElement::getId)
                .filteredOn(id -> id != null)
                .allSatisfy(id -> assertThat(id).doesNotMatch(GENERATED));
        assertThat(models.all(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).startsWith(kind(node) + "_"));
    }

    @Test
    void everyStepSaysInBothLanguagesWhatItIs() {
        assertThat(models.all(FlowElement.class))
                .filteredOn(element -> element instanceof UserTask || element instanceof ServiceTask)
                .allSatisfy(element ->
                        assertThat(element.getName()).as(element.getId()).contains(" · "));
    }

    @Test
    void everyTaskOfAPersonHasAFormADeadlineAndEndsThePersonsTransaction() {
        assertThat(models.all(UserTask.class)).allSatisfy(task -> {
            assertThat(Models.camunda(task, "formRef")).as(task.getId()).isNotNull();
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNotNull();
            assertThat(task.isCamundaAsyncAfter()).as(task.getId()).isTrue();
        });
    }

    /** Tasklist shows it with the task: models and variables have names only for process owners. */
    @Test
    void whatATaskSaysOfItselfNamesNoModelAndNoVariable() {
        Pattern name = Pattern.compile("\\b(" + String.join("|", modelNames()) + "|[a-z]+[A-Z]\\w*)\\b");

        assertThat(Stream.concat(models.all(UserTask.class).stream(), models.all(StartEvent.class).stream())
                        .flatMap(element -> element.getDocumentations().stream()))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.getTextContent()).doesNotContainPattern(name));
    }

    private static Set<String> modelNames() {
        return Stream.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")
                .flatMap(files -> Models.ids(files).stream())
                .filter(id -> id.contains("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(FlowNode node) {
        String type = node.getElementType().getTypeName();
        if (type.endsWith("Event")) {
            return "event";
        }
        return type.endsWith("Gateway") ? "gateway" : type;
    }

    private Set<String> names(String attribute) {
        return models.camunda(attribute).stream()
                .map(expression -> expression.replaceAll("[#${}]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<Decision> decisions(Resource file) {
        try (var stream = file.getInputStream()) {
            return Dmn.readModelFromStream(stream).getModelElementsByType(Decision.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The values of text constants in process packages whose name fits. */
    private static Set<String> constants(Predicate<String> name) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.salesweek").stream()
                        .filter(type -> type.getPackageName().contains(".process"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .filter(field -> name.test(field.getName()))
                        .map(ModelContractTests::value)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
