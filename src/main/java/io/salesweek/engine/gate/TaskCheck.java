package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A person's task comes to somebody there is, in an order of urgency that is a number. */
final class TaskCheck implements DiagramCheck {

    private static final Set<String> NUMBERS = Set.of("priority", "jobPriority", "taskPriority");

    /** Asks for the manager of the case's person. */
    private static final String MANAGER = "actors.manager";

    private static final String PERSON = "person";

    private final Vocabulary words;
    private final ModelGuard guard;
    private final VariablesCheck variables;

    TaskCheck(Vocabulary words, ModelGuard guard, VariablesCheck variables) {
        this.words = words;
        this.guard = guard;
        this.variables = variables;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all("userTask").forEach(task -> {
            lookAt(task, "assignee", words::isPerson, "gate.task.person", faults);
            lookAt(task, "candidateUsers", words::isPerson, "gate.task.person", faults);
            lookAt(task, "candidateGroups", words::isGroup, "gate.task.group", faults);
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
    }

    private static boolean asksForManager(Element task) {
        return Stream.of("assignee", "candidateUsers", "candidateGroups")
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
        boolean one = attribute.equals("assignee");
        boolean names = type == Object.class || type == String.class || !one && Collection.class.isAssignableFrom(type);
        if (!names) {
            faults.add(Diagram.id(task), "gate.task.nobody", said);
        } else if (guard.variables(said).isEmpty() && !said.contains("(")) {
            named(said).filter(isThere.negate()).forEach(name -> faults.add(Diagram.id(task), key, name));
        }
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
