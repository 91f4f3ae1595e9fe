package io.salesweek.engine.gate;

import io.salesweek.engine.TableGate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All cases a table tells apart: each input is cut where some rule begins or ends, one value stands for each piece, and every combination
 * is looked up. Values that no rule tells apart are looked up once.
 */
final class TableCases {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** No table of people is that finely cut; beyond it looking would take too long. */
    private static final int MAX_CASES = 40_000;

    private final Table table;
    private final List<List<UnaryTest>> tests;
    private final List<Map<Object, BitSet>> pieces = new ArrayList<>();

    /** @param texts for each input the texts it may hold beside those the table names */
    TableCases(Table table, List<List<UnaryTest>> tests, List<? extends Iterable<Object>> texts) {
        this.table = table;
        this.tests = tests;
        for (int input = 0; input < table.inputs().size(); input++) {
            pieces.add(pieces(input, texts.get(input)));
        }
    }

    /** Of one case: the values looked up and the rules that match, by their place in the table. */
    record Found(Map<String, Object> inputs, BitSet rules) {}

    boolean areTooMany() {
        return pieces.stream().mapToLong(Map::size).reduce(1, (a, b) -> Math.min(a * b, MAX_CASES + 1L)) > MAX_CASES;
    }

    List<Found> all() {
        BitSet every = new BitSet();
        every.set(0, table.rules().size());
        List<Found> found = new ArrayList<>();
        look(0, new LinkedHashMap<>(), every, found);
        return found;
    }

    private void look(int input, Map<String, Object> values, BitSet left, List<Found> found) {
        if (input == pieces.size()) {
            found.add(new Found(new LinkedHashMap<>(values), left));
            return;
        }
        pieces.get(input).forEach((value, matching) -> {
            BitSet both = (BitSet) left.clone();
            both.and(matching);
            values.put(table.inputs().get(input).expression(), value);
            look(input + 1, values, both, found);
        });
    }

    /** What stands for each piece of an input, in rising order, with the rules it satisfies. */
    private Map<Object, BitSet> pieces(int input, Iterable<Object> texts) {
        Map<Object, BitSet> pieces = new LinkedHashMap<>();
        BitSet before = null;
        for (Object value : candidates(input, texts)) {
            BitSet matching = matching(input, value);
            if (!matching.equals(before)) {
                pieces.put(value, matching);
            }
            before = matching;
        }
        return pieces;
    }

    private BitSet matching(int input, Object value) {
        BitSet matching = new BitSet();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            matching.set(rule, tests.get(rule).get(input).matches(value));
        }
        return matching;
    }

    private List<Object> candidates(int input, Iterable<Object> texts) {
        String type = table.inputs().get(input).type();
        if ("integer".equals(type)) {
            return wholeNumbers(input);
        }
        if (Table.isNumber(type)) {
            return numbers(input);
        }
        if ("boolean".equals(type)) {
            return List.of(true, false);
        }
        TreeSet<Object> named = new TreeSet<>();
        texts.forEach(named::add);
        tests.forEach(rule -> named.addAll(rule.get(input).values()));
        return named.isEmpty() ? List.of("…") : List.copyOf(named);
    }

    /** Each end and its neighbours: between 2 and 3 there is nothing. */
    private List<Object> wholeNumbers(int input) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        tests.forEach(rule -> rule.get(input).values().forEach(end -> {
            numbers.add(((BigDecimal) end).subtract(BigDecimal.ONE));
            numbers.add((BigDecimal) end);
            numbers.add(((BigDecimal) end).add(BigDecimal.ONE));
        }));
        return numbers.isEmpty() ? List.of(BigDecimal.ZERO) : List.copyOf(numbers);
    }

    /** Below the first end, at each, between each two, above the last. */
    private List<Object> numbers(int input) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        tests.forEach(rule -> rule.get(input).values().forEach(end -> ends.add((BigDecimal) end)));
        List<Object> numbers = new ArrayList<>();
        if (ends.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        numbers.add(ends.first().subtract(BigDecimal.ONE));
        BigDecimal last = null;
        for (BigDecimal end : ends) {
            if (last != null) {
                numbers.add(last.add(end).divide(TWO));
            }
            numbers.add(end);
            last = end;
        }
        numbers.add(ends.last().add(BigDecimal.ONE));
        return numbers;
    }

    /** The case with what its first rule answers. */
    TableGate.Case answered(Found found, List<Map<String, Object>> outputs) {
        int rule = found.rules().nextSetBit(0);
        return new TableGate.Case(
                found.inputs(), outputs.get(rule), table.rules().get(rule).id());
    }
}
