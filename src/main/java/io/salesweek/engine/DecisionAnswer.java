package io.salesweek.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a table answered, and by which rules. */
public record DecisionAnswer(String decision, int version, Map<String, Object> inputs, List<Row> rows) {

    /** A rule that matched: its id in the DMN and its output values by name. */
    public record Row(String rule, Map<String, Object> values) {}

    /** The only row's output; for tables with hit policy UNIQUE, FIRST or ANY. */
    public Object value(String output) {
        return rows.get(0).values().get(output);
    }

    public String text(String output) {
        Object value = value(output);
        return value == null ? null : value.toString();
    }

    public BigDecimal number(String output) {
        Object value = value(output);
        return value == null ? null : new BigDecimal(value.toString());
    }

    public String rule() {
        return rows.get(0).rule();
    }
}
