package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A decision with its table, as a file says it.
 *
 * @param ttl how long its history is kept; null: not said
 * @param hitPolicy e.g. {@code UNIQUE}, with its aggregation where it has one; null: the decision is no table
 */
record Table(
        String decision,
        String name,
        String versionTag,
        String ttl,
        String hitPolicy,
        List<Input> inputs,
        List<Output> outputs,
        List<Rule> rules) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

    /** @param expression what is looked at, mostly a name */
    record Input(String id, String expression, String type) {}

    /** @param allowed the values listed for it, as written; empty: any */
    record Output(String id, String name, String type, List<String> allowed) {}

    /** Cells as written; blank ones are empty. */
    record Rule(String id, List<String> whens, List<String> thens) {}

    static List<Table> all(Element root) {
        return descendants(root, "decision").map(Table::read).toList();
    }

    static boolean isNumber(String type) {
        return type != null && NUMBERS.contains(type.toLowerCase(Locale.ROOT));
    }

    /** The output of that name; null when it has none. */
    Output output(String name) {
        return outputs.stream()
                .filter(output -> name.equals(output.name()))
                .findFirst()
                .orElse(null);
    }

    private static Table read(Element decision) {
        Element table = child(decision, "decisionTable");
        List<Input> inputs = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        if (table != null) {
            children(table, "input").forEach(input -> inputs.add(input(input)));
            children(table, "output").forEach(output -> outputs.add(output(output)));
            children(table, "rule").forEach(rule -> rules.add(rule(rule)));
        }
        return new Table(
                decision.attribute("id"),
                decision.attribute("name"),
                attribute(decision, "versionTag"),
                attribute(decision, "historyTimeToLive"),
                table == null ? null : policy(table),
                inputs,
                outputs,
                rules);
    }

    private static String policy(Element table) {
        String policy = table.attribute("hitPolicy", "UNIQUE");
        String aggregation = table.attribute("aggregation");
        return aggregation == null ? policy : policy + " " + aggregation;
    }

    private static Input input(Element input) {
        Element expression = child(input, "inputExpression");
        return new Input(
                input.attribute("id", "input"),
                text(expression),
                expression == null ? null : expression.attribute("typeRef"));
    }

    private static Output output(Element output) {
        Element values = child(output, "outputValues");
        List<String> allowed = values == null
                ? List.of()
                : Stream.of(text(values).split(",")).map(String::strip).toList();
        return new Output(
                output.attribute("id", "output"), output.attribute("name"), output.attribute("typeRef"), allowed);
    }

    private static Rule rule(Element rule) {
        return new Rule(
                rule.attribute("id", "rule"),
                children(rule, "inputEntry").map(Table::text).toList(),
                children(rule, "outputEntry").map(Table::text).toList());
    }

    private static String text(Element element) {
        Element text = element == null ? null : child(element, "text");
        return text == null ? "" : text.getText().strip();
    }

    private static String attribute(Element element, String name) {
        return element.attributes().stream()
                .filter(key -> key.equals(CAMUNDA + ":" + name))
                .map(element::attribute)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static Element child(Element parent, String tag) {
        return children(parent, tag).findFirst().orElse(null);
    }

    private static Stream<Element> children(Element parent, String tag) {
        return parent.elements().stream().filter(child -> tag.equals(child.getTagName()));
    }

    private static Stream<Element> descendants(Element element, String tag) {
        return Stream.concat(
                children(element, tag), element.elements().stream().flatMap(child -> descendants(child, tag)));
    }
}
