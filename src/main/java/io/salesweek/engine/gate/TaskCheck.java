package io.salesweek.engine.gate;

import io.salesweek.engine.FormWindow;
import io.salesweek.engine.expressions.ModelGuard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A person's task comes to somebody there is, and where money hangs on it to whom the application names, in an order of urgency. */
final class TaskCheck implements DiagramCheck {

    private static final String ASSIGNEE = "assignee";
    private static final String GROUPS = "candidateGroups";
    private static final List<String> OWNERS = List.of(ASSIGNEE, "candidateUsers", GROUPS);

    private static final Set<String> NUMBERS = Set.of("priority", "jobPriority", "taskPriority");

    /** Other words are false to the engine, whatever they say. */
    private static final Set<String> YES_OR_NO =
            Set.of("asyncBefore", "asyncAfter", "async", "exclusive", "isStartableInTasklist");

    /** Asks for the manager of the case's person. */
    private static final String MANAGER = "actors.manager";

    private static final String PERSON = "person";

    private final Vocabulary words;
    private final ModelGuard guard;
    private final VariablesCheck variables;

    /** What the application's own tasks ask for a person, or for a group: another question's answer is none, though it is a word, too. */
    private final Set<String> people;

    private final Set<String> groups;

    TaskCheck(Vocabulary words, ModelGuard guard, VariablesCheck variables) {
        this.words = words;
        this.guard = guard;
        this.variables = variables;
        this.people = asked(Set.of(ASSIGNEE, "candidateUsers"));
        this.groups = asked(Set.of(GROUPS));
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all("userTask").forEach(task -> {
            lookAt(task, ASSIGNEE, words::isPerson, "gate.task.person", faults);
            lookAt(task, "candidateUsers", words::isPerson, "gate.task.person", faults);
            lookAt(task, GROUPS, words::isGroup, "gate.task.group", faults);
            lookAtNamed(task, diagram, faults);
            if (asksForManager(task) && !hasManager(task, diagram)) {
                faults.add(Diagram.id(task), "gate.task.manager");
            }
        });
        diagram.all()
                .forEach(element -> NUMBERS.forEach(attribute -> {
                    String number = Diagram.camunda(element, attribute);
                    if (number != null && !isNumber(number)) {
                        faults.add(diagram.owner(element), "gate.task.priority", number);
                    }
                }));
        diagram.all()
                .forEach(element -> YES_OR_NO.forEach(attribute -> {
                    String said = Diagram.camunda(element, attribute);
                    if (said != null && !said.matches("true|false")) {
                        faults.add(diagram.owner(element), "gate.task.yesNo", attribute, said);
                    }
                }));
    }

    /** Where money hangs on a form, a diagram does not choose who decides: the record names them, in turn and by four eyes. */
    private void lookAtNamed(Element task, Diagram diagram, Faults faults) {
        String form = Diagram.camunda(task, "formRef");
        FormWindow<?> window = form == null ? null : words.window(form);
        Diagram shipped = words.shipped().diagram(diagram.process(task));
        if (window == null || !window.goesToTheNamed() || shipped == null) {
            return;
        }
        List<Map<String, String>> named = shipped.all("userTask")
                .filter(own -> form.equals(Diagram.camunda(own, "formRef")))
                .map(TaskCheck::owners)
                .toList();
        lookAtPlace(task, form, diagram, shipped, faults);
        if (!named.isEmpty() && !named.contains(owners(task))) {
            named.get(0).forEach((owner, whom) -> faults.add(Diagram.id(task), "gate.task.named", owner, whom));
        }
    }

    /** Who is named before it, and what is read off it behind: a copy works at the original's place only. */
    private static void lookAtPlace(Element task, String form, Diagram diagram, Diagram shipped, Faults faults) {
        if (shipped.find(Diagram.id(task)) != null) {
            return;
        }
        boolean fits = shipped.all("userTask")
                .filter(own -> form.equals(Diagram.camunda(own, "formRef")))
                .anyMatch(own -> around(shipped, own, "targetRef", "sourceRef")
                                .containsAll(around(diagram, task, "targetRef", "sourceRef"))
                        && around(shipped, own, "sourceRef", "targetRef")
                                .containsAll(around(diagram, task, "sourceRef", "targetRef")));
        if (!fits) {
            faults.add(Diagram.id(task), "gate.task.place");
        }
    }

    private static Set<String> around(Diagram diagram, Element task, String here, String there) {
        return diagram.all("sequenceFlow")
                .filter(flow -> Diagram.id(task).equals(flow.attribute(here)))
                .map(flow -> flow.attribute(there))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> owners(Element task) {
        Map<String, String> owners = new LinkedHashMap<>();
        OWNERS.forEach(owner -> Relied.put(owners, owner, Diagram.camunda(task, owner)));
        return owners;
    }

    private static boolean asksForManager(Element task) {
        return OWNERS.stream()
                .map(owner -> String.valueOf(Diagram.camunda(task, owner)))
                .anyMatch(owner -> owner.contains(MANAGER));
    }

    /** The case has a person whose manager it is. */
    private boolean hasManager(Element task, Diagram diagram) {
        Diagram shipped = words.shipped().diagram(diagram.process(task));
        return shipped != null && shipped.all("userTask").anyMatch(TaskCheck::asksForManager)
                || variables.isKnown(PERSON, task, diagram);
    }

    private void lookAt(Element task, String attribute, Predicate<String> isThere, String key, Faults faults) {
        String said = Diagram.camunda(task, attribute);
        if (said == null) {
            return;
        }
        Class<?> type = guard.type(said);
        boolean one = attribute.equals(ASSIGNEE);
        boolean names = type == Object.class || type == String.class || !one && Collection.class.isAssignableFrom(type);
        Set<String> asked = attribute.equals(GROUPS) ? groups : people;
        if (!names || !asked.containsAll(answers(said))) {
            faults.add(Diagram.id(task), attribute.equals(GROUPS) ? "gate.task.noGroup" : "gate.task.nobody", said);
        } else if (guard.variables(said).isEmpty() && !said.contains("(")) {
            named(said).filter(isThere.negate()).forEach(name -> faults.add(Diagram.id(task), key, name));
        }
    }

    private Set<String> asked(Set<String> attributes) {
        return words.shipped()
                .diagrams()
                .flatMap(diagram -> diagram.all("userTask"))
                .flatMap(task -> attributes.stream().map(attribute -> Diagram.camunda(task, attribute)))
                .filter(Objects::nonNull)
                .flatMap(said -> answers(said).stream())
                .collect(Collectors.toSet());
    }

    /** The variables and questions, one of which says who it is; of words around them nobody is named. */
    private Set<String> answers(String said) {
        Set<String> answers = new TreeSet<>(guard.answeredBy(said));
        String variable = guard.variable(said);
        if (PERSON.equals(variable)) {
            answers.add(variable);
        }
        return answers;
    }

    /** Those that stand there by their ids, plain or as {@code #{'lilei'}}. */
    private static Stream<String> named(String said) {
        String plain = said.replaceAll("[#$]\\{\\s*['\"]([^'\"]*)['\"]\\s*}", "$1");
        return Stream.of(plain.split(",", -1)).map(String::strip);
    }

    private boolean isNumber(String said) {
        Class<?> type = guard.type(said);
        return type == Object.class
                || Number.class.isAssignableFrom(type)
                || type == String.class && said.matches("-?\\d{1,9}");
    }
}
