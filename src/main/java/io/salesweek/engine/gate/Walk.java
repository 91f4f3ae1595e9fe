package io.salesweek.engine.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Walks a scope in every way it can go, as tokens on its nodes: who waits at a join for ever, and which steps can run twice at once.
 * A token that can no longer come to a join, to an end of all, or to a step that is asked about is left out.
 */
final class Walk {

    /** Beyond that many situations what was seen so far is all that is told: no drawing of people is that tangled. */
    private static final int MOST = 20_000;

    /** Tokens on one node are counted up to here: a loop may make any number of them. */
    private static final int MOST_TOKENS = 3;

    private static final int MOST_COMBINED = 5;

    private final Scope scope;
    private final List<Element> nodes;
    private final boolean[] matters;
    private final Set<Element> stuck = new LinkedHashSet<>();
    private final Set<Element> twice = new LinkedHashSet<>();
    private final Set<Element> cutting = new LinkedHashSet<>();
    private final Set<List<String>> together = new LinkedHashSet<>();
    private boolean untilTwice;

    private Walk(Scope scope, Predicate<Element> asked) {
        this.scope = scope;
        this.nodes = scope.nodes();
        this.matters = new boolean[nodes.size()];
        for (int i = 0; i < matters.length; i++) {
            matters[i] = scope.reached(List.of(nodes.get(i))).stream()
                    .anyMatch(node -> scope.isJoin(node) || endsAll(node) || asked.test(node));
        }
    }

    /** As {@link #through}, until the first such step is found: behind it there are ever more. */
    static Walk untilTwice(Scope scope, Predicate<Element> asked) {
        Walk walk = new Walk(scope, asked);
        walk.untilTwice = true;
        scope.starts().forEach(walk::from);
        return walk;
    }

    /** @param asked the steps of which is asked whether they run twice at once */
    static Walk through(Scope scope, Predicate<Element> asked) {
        Walk walk = new Walk(scope, asked);
        scope.starts().forEach(walk::from);
        return walk;
    }

    /** Joins at which a token can wait though nothing more will come. */
    Set<Element> stuck() {
        return stuck;
    }

    Set<Element> twice() {
        return twice;
    }

    /** Ends that can cut off what still runs beside them. */
    Set<Element> cutting() {
        return cutting;
    }

    /** Each two steps that can be under way at once, by their ids in the scope's order. */
    Set<List<String>> together() {
        return together;
    }

    private static boolean endsAll(Element node) {
        return Diagram.is(node, "endEvent")
                && (Scope.definition(node, "terminate") != null
                        || Scope.definition(node, "error") != null
                        || Scope.definition(node, "cancel") != null);
    }

    private void from(Element start) {
        int[] first = new int[nodes.size() * 2];
        put(first, start);
        Set<String> seen = new HashSet<>(Set.of(Arrays.toString(first)));
        Deque<int[]> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty() && seen.size() < MOST && !(untilTwice && !twice.isEmpty())) {
            int[] at = open.pop();
            look(at, seen, open);
        }
    }

    private void look(int[] at, Set<String> seen, Deque<int[]> open) {
        boolean moved = false;
        for (int i = 0; i < nodes.size(); i++) {
            if (at[i] > 1) {
                twice.add(nodes.get(i));
            }
            for (int j = 0; at[i] > 0 && j < nodes.size(); j++) {
                if (j != i && at[j] > 0) {
                    together.add(List.of(Diagram.id(nodes.get(i)), Diagram.id(nodes.get(j))));
                }
            }
            if (at[i] > 0) {
                List<int[]> after = moves(at, i);
                moved |= !after.isEmpty();
                after.stream()
                        .filter(next -> seen.size() < MOST && seen.add(Arrays.toString(next)))
                        .forEach(open::add);
            }
        }
        for (int i = 0; !moved && i < nodes.size(); i++) {
            if (at[i] + at[nodes.size() + i] > 0) {
                stuck.add(nodes.get(i));
            }
        }
    }

    /** Where things may stand after the token on that node moved; none while it has to wait. */
    private List<int[]> moves(int[] at, int i) {
        Element node = nodes.get(i);
        if (Diagram.is(node, "parallelGateway") && scope.isJoin(node)) {
            int wanted = scope.incoming(node).size();
            return at[i] < wanted ? List.of() : List.of(emit(less(at, i, wanted), scope.next(node)));
        }
        if (Diagram.is(node, "inclusiveGateway") && scope.isJoin(node)) {
            return arrive(at, i);
        }
        int[] left = less(at, i, 1);
        if (endsAll(node)) {
            if (Arrays.stream(left).anyMatch(tokens -> tokens > 0)) {
                cutting.add(node);
            }
            return List.of(new int[at.length]);
        }
        List<int[]> after = new ArrayList<>();
        for (int[] begun : withReminders(left, node)) {
            ways(node).forEach(way -> after.add(emit(begun, way)));
            scope.boundaries(node).stream()
                    .filter(event -> interrupts(event) && Scope.definition(event, "compensate") == null)
                    .forEach(event -> after.add(emit(begun, scope.next(event))));
        }
        return after;
    }

    /** As the engine does: an inclusive gateway looks round once, when somebody arrives, and goes on unless others may still come. */
    private List<int[]> arrive(int[] at, int i) {
        Element node = nodes.get(i);
        int waiting = nodes.size() + i;
        int[] left = less(at, i, 1);
        boolean others = false;
        for (int j = 0; j < nodes.size(); j++) {
            others |= left[j] > 0
                    && (j == i || scope.reached(List.of(nodes.get(j))).contains(node));
        }
        if (others && left[waiting] + 1 < scope.incoming(node).size()) {
            left[waiting]++;
            return List.of(left);
        }
        left[waiting] = 0;
        return ways(node).stream().map(way -> emit(left, way)).toList();
    }

    /** Events on the edge that interrupt nothing: none of them came, one, or all. */
    private List<int[]> withReminders(int[] at, Element node) {
        List<Element> events = scope.boundaries(node).stream()
                .filter(event -> !interrupts(event))
                .toList();
        List<int[]> all = new ArrayList<>(List.of(at));
        events.forEach(event -> all.add(emit(at, scope.next(event))));
        if (events.size() > 1) {
            all.add(emit(
                    at,
                    events.stream().flatMap(event -> scope.next(event).stream()).toList()));
        }
        return all;
    }

    private static boolean interrupts(Element event) {
        return !"false".equals(event.attribute("cancelActivity"));
    }

    /** Each way on: the nodes that get a token. */
    private List<List<Element>> ways(Element node) {
        List<Element> flows = scope.outgoing(node);
        if (flows.isEmpty() || Diagram.is(node, "parallelGateway")) {
            return List.of(scope.next(node));
        }
        if (Diagram.is(node, "exclusiveGateway") || Diagram.is(node, "eventBasedGateway")) {
            return scope.next(node).stream().map(List::of).toList();
        }
        List<Element> sure =
                flows.stream().filter(flow -> !isChoice(node, flow)).toList();
        List<Element> choices =
                flows.stream().filter(flow -> isChoice(node, flow)).toList();
        List<List<Element>> ways = new ArrayList<>();
        for (List<Element> chosen : some(choices)) {
            List<Element> way = new ArrayList<>();
            sure.forEach(flow -> add(way, flow));
            chosen.forEach(flow -> add(way, flow));
            if (!way.isEmpty()) {
                ways.add(way);
            }
        }
        return ways.isEmpty() ? List.of(List.of()) : ways;
    }

    private void add(List<Element> way, Element flow) {
        if (scope.target(flow) != null) {
            way.add(scope.target(flow));
        }
    }

    static boolean isChoice(Element node, Element flow) {
        return Diagram.id(flow).equals(node.attribute("default"))
                || flow.elements().stream().anyMatch(child -> Diagram.is(child, "conditionExpression"));
    }

    /** All combinations of a few, the empty one too; of many: none, each alone, all. */
    private static List<List<Element>> some(List<Element> choices) {
        List<List<Element>> some = new ArrayList<>(List.of(List.of()));
        if (choices.size() > MOST_COMBINED) {
            choices.forEach(choice -> some.add(List.of(choice)));
            some.add(choices);
            return some;
        }
        for (Element choice : choices) {
            for (List<Element> without : List.copyOf(some)) {
                List<Element> with = new ArrayList<>(without);
                with.add(choice);
                some.add(with);
            }
        }
        return some;
    }

    private static int[] less(int[] at, int i, int tokens) {
        int[] left = at.clone();
        left[i] -= tokens;
        return left;
    }

    private int[] emit(int[] at, List<Element> to) {
        int[] after = at.clone();
        to.forEach(node -> put(after, node));
        return after;
    }

    private void put(int[] at, Element node) {
        int i = nodes.indexOf(node);
        if (i >= 0 && matters[i]) {
            at[i] = Math.min(
                    at[i] + 1, Math.max(MOST_TOKENS, scope.incoming(node).size()));
        }
    }
}
