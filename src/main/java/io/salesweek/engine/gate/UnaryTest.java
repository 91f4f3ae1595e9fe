package io.salesweek.engine.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a table's inputs, as far as tables may say: anything ({@code -} or nothing), values, comparisons, ranges of numbers, lists of
 * these, {@code not(…)} around them. That little can be looked through for gaps and overlaps.
 *
 * @param values the numbers at which it begins or ends, and the texts it names
 */
record UnaryTest(Predicate<Object> test, List<Object> values) {

    /** More than anybody reads in a cell. */
    private static final int MOST_PARTS = 200;

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\s*(?:(\"[^\"]*\")|(<=|>=|<|>)\\s*" + NUMBER
            + "|([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[])|" + NUMBER
            + "|(true|false)|(null))\\s*(,|$)");

    boolean matches(Object value) {
        return test.test(value);
    }

    /** @return null when it says more than can be looked through */
    static UnaryTest read(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return new UnaryTest(value -> true, List.of());
        }
        Matcher not = NOT.matcher(cell);
        UnaryTest any = anyOf(not.matches() ? not.group(1).strip() : cell);
        return any == null || !not.matches() ? any : new UnaryTest(any.test.negate(), any.values);
    }

    private static UnaryTest anyOf(String list) {
        List<Object> values = new ArrayList<>();
        int parts = 0;
        Predicate<Object> test = value -> false;
        Matcher part = PART.matcher(list);
        int at = 0;
        while (at < list.length()) {
            if (++parts > MOST_PARTS || !part.find(at) || part.start() != at) {
                return null;
            }
            test = test.or(one(part, values));
            at = part.end();
        }
        return list.isBlank() || list.strip().endsWith(",") ? null : new UnaryTest(test, List.copyOf(values));
    }

    private static Predicate<Object> one(Matcher part, List<Object> values) {
        if (part.group(1) != null) {
            return equal(part.group(1).substring(1, part.group(1).length() - 1), values);
        }
        if (part.group(2) != null) {
            return compared(part.group(2), number(part.group(3), values));
        }
        if (part.group(4) != null) {
            Predicate<Object> from = compared(part.group(4).equals("[") ? ">=" : ">", number(part.group(5), values));
            return from.and(compared(part.group(7).equals("]") ? "<=" : "<", number(part.group(6), values)));
        }
        if (part.group(8) != null) {
            return equal(number(part.group(8), values), new ArrayList<>());
        }
        return part.group(9) != null ? equal(Boolean.valueOf(part.group(9)), values) : value -> value == null;
    }

    private static Predicate<Object> equal(Object wanted, List<Object> values) {
        values.add(wanted);
        return value -> wanted instanceof BigDecimal number && value instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : Objects.equals(wanted, value);
    }

    private static BigDecimal number(String text, List<Object> values) {
        BigDecimal number = new BigDecimal(text);
        values.add(number);
        return number;
    }

    private static Predicate<Object> compared(String how, BigDecimal bound) {
        return value -> value instanceof BigDecimal number && holds(how, number.compareTo(bound));
    }

    private static boolean holds(String how, int order) {
        return switch (how) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
