package io.salesweek.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Where the rules of a table begin and end, read from its file.
 *
 * @param rules their ids
 * @param ends by input, what must be tried
 */
record TableBounds(Set<String> rules, List<End> ends) {

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(-?[0-9.]+)");
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\.\\.(-?[0-9]+(?:\\.[0-9]+)?)\\s*([\\])\\[])");

    /**
     * A number at which a rule begins or ends, or a truth value it asks for.
     *
     * @param input the input's expression
     * @param value the number, or true or false
     * @param other on which side of the number it is the other way: 1 above, -1 below; 0 for a truth value
     */
    record End(String input, Object value, int other) {

        /** The values that must have been tried, given how finely the tests tell numbers apart. */
        private Stream<Object> wanted(int decimals) {
            if (other == 0) {
                return Stream.of(true, false);
            }
            BigDecimal number = (BigDecimal) value;
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(other));
            return Stream.of(number.stripTrailingZeros(), number.add(step).stripTrailingZeros());
        }
    }

    static TableBounds of(String key) {
        try (InputStream file = TableBounds.class.getResourceAsStream("/processes/" + key + ".dmn")) {
            return of(Dmn.readModelFromStream(file)
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableBounds of(DecisionTable table) {
        List<String> inputs =
                table.getInputs().stream().map(TableBounds::expression).toList();
        Set<String> rules = new TreeSet<>();
        Set<End> ends = new LinkedHashSet<>();
        for (Rule rule : table.getRules()) {
            rules.add(rule.getId());
            List<InputEntry> entries = new ArrayList<>(rule.getInputEntries());
            for (int i = 0; i < entries.size(); i++) {
                ends.addAll(ends(
                        inputs.get(i), entries.get(i).getText().getTextContent().strip()));
            }
        }
        return new TableBounds(rules, List.copyOf(ends));
    }

    private static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static List<End> ends(String input, String entry) {
        if (entry.equals("true") || entry.equals("false")) {
            return List.of(new End(input, Boolean.valueOf(entry), 0));
        }
        List<End> ends = new ArrayList<>();
        COMPARED.matcher(entry).results().forEach(found -> ends.add(compared(input, found)));
        RANGE.matcher(entry).results().forEach(found -> {
            ends.add(end(input, found.group(2), found.group(1).equals("[") ? -1 : 1));
            ends.add(end(input, found.group(3), found.group(4).equals("]") ? 1 : -1));
        });
        return ends;
    }

    private static End compared(String input, MatchResult found) {
        boolean otherIsBelow = found.group(1).equals("<") || found.group(1).equals(">=");
        return end(input, found.group(2), otherIsBelow ? -1 : 1);
    }

    private static End end(String input, String number, int other) {
        return new End(input, new BigDecimal(number), other);
    }

    /** What a test is missing for, in words. */
    List<String> notTried(List<Map<String, Object>> tried) {
        return ends.stream()
                .flatMap(end -> {
                    Set<Object> values = values(end.input(), tried);
                    return end.wanted(decimals(end.input(), tried))
                            .filter(wanted -> !values.contains(wanted))
                            .map(wanted -> end.input() + " = " + wanted);
                })
                .toList();
    }

    private static Set<Object> values(String input, List<Map<String, Object>> tried) {
        return tried.stream()
                .map(inputs -> inputs.get(input))
                .filter(Objects::nonNull)
                .map(value -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value)
                .collect(Collectors.toSet());
    }

    private static int decimals(String input, List<Map<String, Object>> tried) {
        return tried.stream()
                .map(inputs -> inputs.get(input))
                .mapToInt(value -> value instanceof BigDecimal number ? number.scale() : 0)
                .max()
                .orElse(0);
    }
}
