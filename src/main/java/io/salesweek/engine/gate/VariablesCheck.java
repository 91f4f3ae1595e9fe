package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Expressions look at variables that are there, where they are there: those the file itself sets; those that code sets, which are what
 * the shipped diagram of the process looks at and does not set; of an owner's own process what a caller deployed with it hands over.
 */
final class VariablesCheck implements DiagramCheck {

    private final Vocabulary words;
    private final ModelGuard guard;
    private final Callable callable;

    VariablesCheck(Vocabulary words, ModelGuard guard, Callable callable) {
        this.words = words;
        this.guard = guard;
        this.callable = callable;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        Variables variables = new Variables(diagram, guard);
        Set<String> known = new TreeSet<>(variables.setForAll());
        diagram.processes().forEach(process -> known.addAll(fromOutside(process)));
        variables
                .looked()
                .filter(look ->
                        !known.contains(look.variable()) && !variables.isSetAround(look.element(), look.variable()))
                .forEach(look -> faults.add(diagram.owner(look.element()), "gate.variable.unknown", look.variable()));
        lookAtTaken(diagram, variables, faults);
        diagram.processes().stream()
                .filter(process -> words.shipped().diagram(process) != null)
                .forEach(process -> lookAtUnset(diagram, process, variables, faults));
    }

    /** What a step of the application sets is read only where every way has passed that step. */
    private void lookAtUnset(Diagram diagram, String process, Variables variables, Faults faults) {
        Ways ways = new Ways(diagram);
        words.shipped().setters(process, guard).forEach((variable, shipped) -> {
            Element step = diagram.find(Diagram.id(shipped));
            if (step == null) {
                // told already
                return;
            }
            Set<Element> past = ways.past(step);
            variables
                    .looked()
                    .filter(look -> look.variable().equals(variable)
                            && process.equals(diagram.process(look.element()))
                            && !variables.isSet(look.element(), variable)
                            && !ways.isAfter(look.element(), step, past))
                    .forEach(look -> faults.add(
                            diagram.owner(look.element()),
                            "gate.variable.unset",
                            variable,
                            shipped.attribute("name", Diagram.id(shipped))));
        });
    }

    /** Whether an element of the diagram sees that variable. */
    boolean isKnown(String variable, Element at, Diagram diagram) {
        Variables variables = new Variables(diagram, guard);
        return variables.isSet(at, variable)
                || diagram.process(at) != null
                        && fromOutside(diagram.process(at)).contains(variable);
    }

    /** What code sets, and the process goes by, a diagram does not set over. */
    private void lookAtTaken(Diagram diagram, Variables variables, Faults faults) {
        diagram.processes().forEach(process -> {
            Diagram shipped = words.shipped().diagram(process);
            if (shipped != null) {
                Set<String> taken = new Variables(shipped, guard).missing();
                new Variables(shipped, guard).sets().forEach(set -> taken.remove(set.variable()));
                variables
                        .sets()
                        .filter(set -> taken.contains(set.variable()))
                        .forEach(
                                set -> faults.add(diagram.owner(set.element()), "gate.variable.taken", set.variable()));
            }
        });
    }

    private Set<String> fromOutside(String process) {
        Diagram shipped = words.shipped().diagram(process);
        return shipped == null ? callable.handedTo(process) : new Variables(shipped, guard).missing();
    }
}
