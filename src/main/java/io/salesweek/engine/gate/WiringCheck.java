package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Every step is on a way that goes on to an end: nothing hangs in the air, nobody waits at a join for a path that does not come, and no
 * step that the application knows runs twice at once because paths come together without one.
 */
final class WiringCheck implements DiagramCheck {

    private final Vocabulary words;

    WiringCheck(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        for (Scope scope : Scope.all(diagram)) {
            Diagram shipped = words.shipped().diagram(diagram.process(scope.element()));
            int before = faults.size();
            scope.flows().forEach(flow -> lookAtFlow(diagram, scope, flow, faults));
            lookAtReach(scope, shipped, faults);
            scope.nodes().forEach(node -> lookAtExit(scope, node, shipped, faults));
            scope.nodes().forEach(node -> lookAtChoice(scope, node, faults));
            if (faults.size() == before) {
                lookAtJoins(scope, shipped, faults);
            }
        }
    }

    private static void lookAtFlow(Diagram diagram, Scope scope, Element flow, Faults faults) {
        boolean leads =
                Stream.of("sourceRef", "targetRef").allMatch(end -> scope.contains(diagram.find(flow.attribute(end))));
        if (!leads) {
            faults.add(Diagram.id(flow), "gate.flow.nowhere");
        }
    }

    private static void lookAtReach(Scope scope, Diagram shipped, Faults faults) {
        if (scope.starts().isEmpty()) {
            faults.add(Diagram.id(scope.element()), "gate.flow.start");
            return;
        }
        List<Element> from = new ArrayList<>(scope.starts());
        scope.nodes().stream()
                .filter(node -> isApart(node) || isGoneRound(scope, node, shipped))
                .forEach(from::add);
        Set<Element> reached = scope.reached(from);
        // of a path that hangs in the air its beginning is told
        List<Element> lost =
                scope.nodes().stream().filter(node -> !reached.contains(node)).toList();
        List<Element> first = lost.stream()
                .filter(node -> scope.incoming(node).isEmpty() && !Diagram.is(node, "boundaryEvent"))
                .toList();
        (first.isEmpty() ? lost : first).forEach(node -> faults.add(Diagram.id(node), "gate.flow.in"));
    }

    /** What arrows do not lead to. */
    private static boolean isApart(Element node) {
        return Scope.isEventSubProcess(node) || "true".equals(node.attribute("isForCompensation"));
    }

    /** A step that has to stay, with no arrow to it and none from it: put aside on purpose. */
    private static boolean isGoneRound(Scope scope, Element node, Diagram shipped) {
        return shipped != null
                && Scope.isActivity(node)
                && shipped.find(Diagram.id(node)) != null
                && scope.incoming(node).isEmpty()
                && scope.outgoing(node).isEmpty();
    }

    private static void lookAtExit(Scope scope, Element node, Diagram shipped, Faults faults) {
        if (!scope.next(node).isEmpty()
                || Diagram.is(node, "endEvent")
                || isApart(node)
                || Scope.definition(node, "compensate") != null
                || isGoneRound(scope, node, shipped)) {
            return;
        }
        // a new step may be the last one, as BPMN has it; one that something followed may not
        boolean wentOn = shipped != null
                && shipped.all("sequenceFlow").anyMatch(flow -> Diagram.id(node).equals(flow.attribute("sourceRef")));
        if (!Scope.isActivity(node) || wentOn) {
            faults.add(Diagram.id(node), "gate.flow.out");
        }
    }

    /** Where every arrow has a condition, none might hold. */
    private static void lookAtChoice(Scope scope, Element node, Faults faults) {
        List<Element> flows = scope.outgoing(node);
        boolean chooses =
                Diagram.is(node, "exclusiveGateway") || Diagram.is(node, "inclusiveGateway") || Scope.isActivity(node);
        String standard = node.attribute("default");
        boolean known = flows.stream().anyMatch(flow -> Diagram.id(flow).equals(standard));
        if (standard != null && !known) {
            faults.add(Diagram.id(node), "gate.flow.default");
        } else if (chooses
                && standard == null
                && !flows.isEmpty()
                && flows.stream().allMatch(flow -> Walk.isChoice(node, flow))
                && !areOpposite(flows)) {
            faults.add(Diagram.id(node), "gate.flow.default");
        } else if (Diagram.is(node, "exclusiveGateway")
                && flows.size() > 1
                && flows.stream()
                        .noneMatch(flow -> Diagram.id(flow).equals(standard)
                                && !condition(flow).isEmpty())) {
            flows.stream()
                    .filter(flow -> !Walk.isChoice(node, flow))
                    .forEach(flow -> faults.add(Diagram.id(flow), "gate.flow.always"));
        }
    }

    /** {@code #{x}} and {@code #{not x}}: one of them holds. */
    private static boolean areOpposite(List<Element> flows) {
        Set<String> said = flows.stream().map(WiringCheck::condition).collect(Collectors.toSet());
        return said.stream().anyMatch(one -> Stream.of("not" + one, "!" + one, "not(" + one + ")", "!(" + one + ")")
                .anyMatch(said::contains));
    }

    private static String condition(Element flow) {
        return flow.elements().stream()
                .filter(child -> Diagram.is(child, "conditionExpression"))
                .map(child -> child.getText().replaceAll("^\\s*[#$]\\{|}\\s*$|\\s", ""))
                .findFirst()
                .orElse("");
    }

    private void lookAtJoins(Scope scope, Diagram shipped, Faults faults) {
        Scope known = shipped == null ? null : same(scope, shipped);
        Walk walk = Walk.through(scope, node -> known != null && isKnown(node, shipped));
        walk.stuck().forEach(join -> faults.add(Diagram.id(join), "gate.flow.join"));
        if (walk.stuck().isEmpty()) {
            lookAtOwn(scope, shipped, faults);
        }
        if (known != null) {
            lookAtOrder(scope, known, faults);
            walk.cutting().stream()
                    .filter(end -> shipped.find(Diagram.id(end)) == null || !isSame(end, shipped))
                    .forEach(end -> faults.add(Diagram.id(end), "gate.flow.cut"));
            int told = faults.size();
            Walk shippedWalk = Walk.through(known, node -> isKnown(node, shipped));
            lookAtRounds(scope, known, faults);
            Set<String> before = shippedWalk.twice().stream().map(Diagram::id).collect(Collectors.toSet());
            walk.twice().stream()
                    .filter(node -> isKnown(node, shipped) && !before.contains(Diagram.id(node)))
                    .limit(1)
                    .forEach(node -> faults.add(Diagram.id(node), "gate.flow.twice"));
            if (faults.size() == told) {
                lookAtBeside(known, walk, shippedWalk, faults);
            }
            if (faults.size() == told) {
                lookAtAlways(scope, known, faults);
            }
        }
    }

    /** What an owner adds multiplies nothing either: each such join would double what comes to the next. */
    private static void lookAtOwn(Scope scope, Diagram shipped, Faults faults) {
        List<Element> splits = scope.nodes().stream()
                .filter(node -> isOwn(node, shipped)
                        && scope.outgoing(node).size() > 1
                        && !Diagram.is(node, "exclusiveGateway")
                        && !Diagram.is(node, "eventBasedGateway"))
                .toList();
        Set<Element> behind = scope.reached(splits);
        Predicate<Element> added = node -> behind.contains(node)
                && isOwn(node, shipped)
                && !scope.outgoing(node).isEmpty();
        Walk.untilTwice(scope, added).twice().stream()
                .filter(added)
                .limit(1)
                .forEach(node -> faults.add(Diagram.id(node), "gate.flow.twice"));
    }

    private static boolean isOwn(Element node, Diagram shipped) {
        return shipped == null || shipped.find(Diagram.id(node)) == null;
    }

    /** A step with the property {@code always} is passed by every way that passed it in the application's diagram. */
    private static void lookAtAlways(Scope scope, Scope known, Faults faults) {
        known.nodes().stream().filter(WiringCheck::isAlways).forEach(shipped -> {
            Element step = find(scope, shipped);
            boolean missed = known.nodes().stream()
                    .filter(node -> node != shipped && !misses(known, node, shipped))
                    .map(node -> find(scope, node))
                    .anyMatch(node -> node != null && misses(scope, node, step));
            if (step != null && missed) {
                faults.add(Diagram.id(step), "gate.flow.past");
            }
        });
    }

    private static boolean isAlways(Element step) {
        return Diagram.extensions(step, "properties")
                .flatMap(properties -> properties.elements().stream())
                .anyMatch(property ->
                        "always".equals(property.attribute("name")) && "true".equals(property.attribute("value")));
    }

    /** Whether a way leads from there to an end past that step. */
    private static boolean misses(Scope scope, Element from, Element step) {
        return scope.reachedWithout(List.of(from), step).stream()
                .anyMatch(node -> scope.next(node).isEmpty());
    }

    /** Work that builds on other work does not come before it. */
    private static void lookAtOrder(Scope scope, Scope known, Faults faults) {
        for (Element first : known.nodes()) {
            for (Element then : known.nodes()) {
                if (first != then && isWork(first) && isWork(then) && comesBefore(known, first, then)) {
                    Element late = find(scope, first);
                    Element early = find(scope, then);
                    if (late != null && early != null && comesBefore(scope, early, late)) {
                        faults.add(Diagram.id(early), "gate.flow.order", Diagram.id(late));
                    }
                }
            }
        }
    }

    /** Work that waited for other work does not begin beside it. */
    private static void lookAtBeside(Scope known, Walk walk, Walk shipped, Faults faults) {
        Set<String> works = known.nodes().stream()
                .filter(WiringCheck::isWork)
                .map(Diagram::id)
                .collect(Collectors.toSet());
        walk.together().stream()
                .filter(both -> works.containsAll(both) && !shipped.together().contains(both))
                .filter(both -> comesBefore(known, both))
                .limit(1)
                .forEach(both -> faults.add(both.get(1), "gate.flow.beside", both.get(0)));
    }

    private static boolean comesBefore(Scope known, List<String> both) {
        return known.nodes().stream()
                .filter(node -> Diagram.id(node).equals(both.get(0)))
                .anyMatch(node -> known.reached(List.of(node)).stream()
                        .anyMatch(after -> Diagram.id(after).equals(both.get(1))));
    }

    /** What was done again and again, for each day or team, still is. */
    private static void lookAtRounds(Scope scope, Scope known, Faults faults) {
        known.nodes().stream()
                .filter(node -> isWork(node) && known.comesBack(node))
                .map(node -> find(scope, node))
                .filter(there ->
                        there != null && scope.reached(scope.starts()).contains(there) && !scope.comesBack(there))
                .forEach(there -> faults.add(Diagram.id(there), "gate.flow.round"));
    }

    private static boolean isWork(Element node) {
        return Scope.isActivity(node) && !Diagram.is(node, "userTask") && !ReliedCheck.isReminder(node);
    }

    private static Element find(Scope scope, Element node) {
        return scope.nodes().stream()
                .filter(own -> Diagram.id(own).equals(Diagram.id(node)))
                .findFirst()
                .orElse(null);
    }

    /** No way leads to the second but by the first. */
    private static boolean comesBefore(Scope scope, Element first, Element then) {
        Set<Element> any = scope.reached(scope.starts());
        return any.contains(first)
                && any.contains(then)
                && !scope.reachedWithout(scope.starts(), first).contains(then);
    }

    private static boolean isSame(Element end, Diagram shipped) {
        return shipped.find(Diagram.id(end)).elements().stream().anyMatch(part -> Diagram.endsWith(part, "Definition"));
    }

    private static boolean isKnown(Element node, Diagram shipped) {
        return Scope.isActivity(node) && shipped.find(Diagram.id(node)) != null && !ReliedCheck.isReminder(node);
    }

    private static Scope same(Scope scope, Diagram shipped) {
        Element element = shipped.find(Diagram.id(scope.element()));
        return element == null ? null : new Scope(shipped, element);
    }
}
