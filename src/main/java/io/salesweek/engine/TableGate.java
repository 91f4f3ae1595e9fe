package io.salesweek.engine;

import java.util.List;
import java.util.Map;

/** What a feature asks of its decision table beyond columns and types, asked before a table is deployed. */
public interface TableGate {

    /** The decision's key. */
    String decision();

    /** @param cases every case the table tells apart, each with the rule that decides it; by input, values rise */
    List<Fault> faults(List<Case> cases);

    /**
     * @param inputs one value of each input that stands for all the rule treats alike; numbers are {@code BigDecimal}
     * @param outputs of the first rule that matches; numbers are {@code BigDecimal}
     * @param rule that rule's id
     */
    record Case(Map<String, Object> inputs, Map<String, Object> outputs, String rule) {}

    /**
     * @param rule the rule to mend
     * @param key of the text that says what is wrong and what to do
     */
    record Fault(String rule, String key, List<Object> args) {

        public static Fault of(String rule, String key, Object... args) {
            return new Fault(rule, key, List.of(args));
        }
    }
}
