package io.salesweek.engine.decisions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Numbers on their way into a table and out of it. The DMN engine keeps decimals as they are written only in types it can also put
 * into its history, so they travel as {@code Double} wherever that has the very same digits.
 */
final class TableValues {

    private TableValues() {}

    static VariableMap toEngine(Map<String, Object> inputs) {
        VariableMap variables = Variables.createVariables();
        inputs.forEach((name, value) -> variables.putValue(name, value instanceof BigDecimal n ? exact(n) : value));
        return variables;
    }

    /** Numbers as {@code BigDecimal}, everything else as it is. */
    static Object fromEngine(Object value) {
        return value instanceof Number number ? decimal(number) : value;
    }

    private static Object exact(BigDecimal number) {
        double asDouble = number.doubleValue();
        if (Double.isInfinite(asDouble) || decimal(asDouble).compareTo(number) != 0) {
            throw new IllegalStateException("A table cannot take " + number + " without losing digits");
        }
        return asDouble;
    }

    private static BigDecimal decimal(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    static String written(Map<String, Object> inputs) {
        return inputs.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
