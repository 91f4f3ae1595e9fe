package io.salesweek.engine;

import java.util.Map;

/** The one place where a decision table is evaluated, so that every answer can say which table, version and rule it came from. */
public interface DecisionTables {

    /**
     * @param decision the decision's key, e.g. {@code week-grade}
     * @param version the version to use; null: the latest deployed
     * @param inputs the table's input expressions' variables; numbers as {@code BigDecimal}
     * @throws IllegalStateException when no rule matches, or the table or version is not there: a fault of the table, not of the person
     */
    DecisionAnswer evaluate(String decision, Integer version, Map<String, Object> inputs);

    /** The latest version of every deployed decision, by key: what a week keeps from its opening. */
    Map<String, Integer> latestVersions();
}
