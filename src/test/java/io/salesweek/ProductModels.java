package io.salesweek;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the diagrams, tables and forms of the product name. */
final class ProductModels {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final Pattern ROOT = Pattern.compile("(?<![.\\w'])([a-zA-Z]\\w*)(?:\\.(\\w+)\\()?");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null", "execution");

    private final Collection<BpmnModelInstance> diagrams = Arrays.stream(files("processes", ".bpmn"))
            .map(Bpmn::readModelFromFile)
            .toList();

    /** What an expression names: a bean with the method it calls, or a delegate or variable (no method). */
    record Name(String name, String method) {}

    Set<String> processes() {
        return names(Process.class, Process::getId);
    }

    Set<String> elements(String process) {
        return diagrams.stream()
                .filter(diagram -> diagram.getModelElementById(process) != null)
                .flatMap(diagram -> diagram.getModelElementsByType(BaseElement.class).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
    }

    Set<String> calledProcesses() {
        return names(CallActivity.class, CallActivity::getCalledElement);
    }

    Set<String> askedDecisions() {
        return names(BusinessRuleTask.class, BusinessRuleTask::getCamundaDecisionRef);
    }

    Set<String> messages() {
        return names(Message.class, Message::getName);
    }

    Set<String> taskForms() {
        return names(UserTask.class, UserTask::getCamundaFormRef);
    }

    /** Keys of the processes that a form starts; the form's key is the same. */
    Set<String> startForms() {
        return diagrams.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(StartEvent.class).stream())
                .filter(start -> start.getCamundaFormRef() != null)
                .map(start -> ((Process) start.getParentElement()).getId() + " " + start.getCamundaFormRef())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> tableFiles() {
        return keys("processes", ".dmn");
    }

    Set<String> formFiles() {
        return keys("forms", ".form");
    }

    /** Beans, delegates and variables that expressions of any diagram name. */
    Set<Name> namesInExpressions() {
        return expressions()
                .map(expression -> TEXT.matcher(expression).replaceAll("''"))
                .flatMap(expression -> ROOT.matcher(expression).results())
                .filter(match -> !WORDS.contains(match.group(1)))
                .map(match -> new Name(match.group(1), match.group(2)))
                .collect(Collectors.toSet());
    }

    /** The times in words that diagrams give to {@code due}. */
    Set<String> times() {
        return expressions()
                .filter(expression -> expression.startsWith("due."))
                .flatMap(expression -> TEXT.matcher(expression).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> expressions() {
        return diagrams.stream()
                .map(Bpmn::convertToString)
                .map(xml -> xml.replace("&#39;", "'").replace("&apos;", "'").replace("&lt;", "<"))
                .flatMap(xml -> EXPRESSION.matcher(xml).results())
                .map((MatchResult match) -> match.group(1));
    }

    private <E extends BaseElement> Set<String> names(Class<E> type, Function<E, String> name) {
        return diagrams.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(type).stream())
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String folder, String extension) {
        return Arrays.stream(files(folder, extension))
                .map(file -> file.getName().replace(extension, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static File[] files(String folder, String extension) {
        return new File(folder).listFiles((directory, name) -> name.endsWith(extension));
    }
}
