package io.salesweek.engine;

import java.util.Map;

/**
 * What a business rule task does: the diagram names the table ({@code camunda:decisionRef}), the feature's step of the same decision
 * brings its inputs from the domain, evaluates it through {@link DecisionTables} and stores the answer as a domain fact.
 */
public interface DecisionStep {

    /** The decision's key. */
    String decision();

    /**
     * @param businessKey the case, e.g. {@code 2026-W48/east/lilei}
     * @param variables the case's process variables
     * @return routing values for the diagram's next gateway; mostly empty
     */
    Map<String, Object> decide(String businessKey, Map<String, Object> variables);
}
