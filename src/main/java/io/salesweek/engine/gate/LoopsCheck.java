package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * No flow comes back to where it was without a person or a wait between: such a loop would turn for ever. A wait for a time that is over
 * is none, nor is a reminder. Work counts where it gets on from turn to turn, as in a loop of one of the shipped diagrams.
 */
final class LoopsCheck implements DiagramCheck {

    private static final Set<String> IDLE = Set.of("task", "manualTask", "startEvent", "intermediateThrowEvent");
    private static final Set<String> WAITS =
            Set.of("messageEventDefinition", "signalEventDefinition", "conditionalEventDefinition");

    private final Vocabulary words;
    private final Callable callable;

    /** Which called processes run through, by key: a process that many call is looked at once. */
    private final Map<String, Boolean> runThrough = new HashMap<>();

    LoopsCheck(Vocabulary words, Callable callable) {
        this.words = words;
        this.callable = callable;
    }

    /** What is done in the loops of these diagrams. */
    static Set<String> gettingOn(Stream<Diagram> diagrams) {
        return diagrams.flatMap(diagram -> Scope.all(diagram).stream())
                .flatMap(scope -> scope.nodes().stream()
                        .filter(node -> scope.reached(after(scope, node)).contains(node)))
                .map(LoopsCheck::work)
                .filter(work -> !work.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Element> after(Scope scope, Element node) {
        return Stream.concat(scope.next(node).stream(), scope.boundaries(node).stream())
                .toList();
    }

    private static String work(Element node) {
        return Stream.of("delegateExpression", "decisionRef", "expression")
                .map(attribute -> Diagram.camunda(node, attribute))
                .filter(value -> value != null)
                .map(value -> value.replace('$', '#'))
                .findFirst()
                .orElse("");
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        for (Scope scope : Scope.all(diagram)) {
            int before = faults.size();
            Map<Element, Set<Element>> idle = idle(diagram, scope, new HashSet<>());
            scope.nodes().stream()
                    .filter(node -> comesBack(node, idle))
                    .map(Diagram::id)
                    .sorted()
                    .findFirst()
                    .ifPresent(id -> faults.add(id, "gate.loop"));
            if (faults.size() == before) {
                lookAtSilence(diagram, scope, faults);
            }
        }
    }

    /** Where nobody acts in time, the way goes on and does not come back to ask the same again: a week would wait for ever. */
    private void lookAtSilence(Diagram diagram, Scope scope, Faults faults) {
        String process = diagram.process(scope.element());
        Diagram shipped = words.shipped().diagram(process);
        scope.nodes().stream()
                .filter(task -> Diagram.is(task, "userTask") && words.shipped().isAwaited(process))
                .filter(task -> asksAgain(scope, task) && !asksAgain(shipped, Diagram.id(task)))
                .forEach(task -> faults.add(Diagram.id(task), "gate.loop.silence"));
    }

    private static boolean asksAgain(Diagram shipped, String task) {
        return shipped != null
                && shipped.find(task) != null
                && asksAgain(new Scope(shipped, shipped.parent(shipped.find(task))), shipped.find(task));
    }

    private static boolean asksAgain(Scope scope, Element task) {
        return scope.boundaries(task).stream()
                .filter(event -> isTimer(event) && !"false".equals(event.attribute("cancelActivity")))
                .anyMatch(event -> scope.reached(scope.next(event)).contains(task));
    }

    private static boolean comesBack(Element node, Map<Element, Set<Element>> idle) {
        return reached(idle.getOrDefault(node, Set.of()), idle).contains(node);
    }

    private static Set<Element> reached(Set<Element> from, Map<Element, Set<Element>> idle) {
        Set<Element> seen = new LinkedHashSet<>();
        List<Element> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            Element node = open.remove(open.size() - 1);
            if (seen.add(node)) {
                open.addAll(idle.getOrDefault(node, Set.of()));
            }
        }
        return seen;
    }

    /** From each node those that are come to without a wait. */
    private Map<Element, Set<Element>> idle(Diagram diagram, Scope scope, Set<String> within) {
        Map<Element, Set<Element>> idle = new IdentityHashMap<>();
        for (Element node : scope.nodes()) {
            Set<Element> next = new LinkedHashSet<>();
            boolean passes = passes(diagram, scope, node, within);
            if (passes) {
                next.addAll(scope.next(node));
            }
            scope.boundaries(node).stream()
                    .filter(event -> isTimer(event) ? !isAhead(event) : passes && !waits(event))
                    .forEach(next::add);
            idle.put(node, next);
        }
        return withoutWaitingJoins(scope, idle);
    }

    /** A parallel gateway waits for all: it is passed only where all its paths come round without a wait. */
    private static Map<Element, Set<Element>> withoutWaitingJoins(Scope scope, Map<Element, Set<Element>> idle) {
        Set<Element> begun = reached(Set.copyOf(scope.starts()), idle);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Element node : scope.nodes()) {
                if (Diagram.is(node, "parallelGateway")
                        && scope.isJoin(node)
                        && !idle.get(node).isEmpty()) {
                    Set<Element> round = reached(idle.get(node), idle);
                    boolean all = scope.nodes().stream()
                            .filter(from -> scope.next(from).contains(node))
                            .allMatch(from -> (round.contains(from) || begun.contains(from))
                                    && idle.get(from).contains(node));
                    if (!all) {
                        idle.put(node, Set.of());
                        changed = true;
                    }
                }
            }
        }
        return idle;
    }

    private boolean passes(Diagram diagram, Scope scope, Element node, Set<String> within) {
        if (Diagram.endsWith(node, "Gateway") || IDLE.contains(node.getTagName())) {
            return true;
        }
        if (Diagram.is(node, "boundaryEvent")) {
            return true;
        }
        if (Diagram.is(node, "intermediateCatchEvent")) {
            return isTimer(node) ? !isAhead(node) : Scope.link(node) != null;
        }
        if (Scope.isSubProcess(node)) {
            return runsThrough(diagram, new Scope(diagram, node), within);
        }
        if (Diagram.is(node, "callActivity")) {
            return callPasses(node, within);
        }
        return isWork(node)
                && (ReliedCheck.isReminder(node) || !words.shipped().gettingOn().contains(work(node)));
    }

    private static boolean isWork(Element node) {
        return Diagram.endsWith(node, "Task") && !Diagram.is(node, "userTask") && !Diagram.is(node, "receiveTask");
    }

    private boolean callPasses(Element call, Set<String> within) {
        String key = call.attribute("calledElement", "");
        if (TimesCheck.WAIT.equals(key)) {
            return TimesCheck.until(call).noneMatch(said -> isAhead(TimesCheck.TIMES, said));
        }
        Diagram called = callable.process(key);
        if (called == null || called.find(key) == null || within.contains(key)) {
            return false;
        }
        Boolean known = runThrough.get(key);
        if (known == null) {
            Set<String> deeper = new HashSet<>(within);
            deeper.add(key);
            known = runsThrough(called, new Scope(called, called.find(key)), deeper);
            runThrough.put(key, known);
        }
        return known;
    }

    /** Whether it can come from its beginning to an end without a wait; where paths run side by side, none may have one. */
    private boolean runsThrough(Diagram diagram, Scope scope, Set<String> within) {
        Map<Element, Set<Element>> idle = idle(diagram, scope, within);
        Set<Element> reached = reached(Set.copyOf(scope.starts()), idle);
        boolean sideBySide = reached.stream()
                .filter(node -> Diagram.is(node, "parallelGateway"))
                .flatMap(split -> scope.reached(List.of(split)).stream())
                .anyMatch(node -> !scope.next(node).isEmpty() && idle.get(node).isEmpty());
        return !sideBySide
                && reached.stream()
                        .anyMatch(node -> scope.next(node).isEmpty() && passesOrEnds(diagram, scope, node, within));
    }

    private boolean passesOrEnds(Diagram diagram, Scope scope, Element node, Set<String> within) {
        return Diagram.is(node, "endEvent") || passes(diagram, scope, node, within);
    }

    private static boolean isTimer(Element event) {
        return Scope.definition(event, "timer") != null;
    }

    private static boolean waits(Element event) {
        return event.elements().stream().anyMatch(part -> WAITS.contains(part.getTagName()));
    }

    private boolean isAhead(Element event) {
        return Scope.definition(event, "timer").elements().stream()
                .allMatch(time -> !Diagram.is(time, "timeDate")
                        || TimesCheck.said(time.getText()).anyMatch(said -> isAhead(said.bean(), said.words())));
    }

    private boolean isAhead(String bean, String said) {
        return said != null && words.times(bean) != null && words.times(bean).alwaysAhead(said);
    }
}
