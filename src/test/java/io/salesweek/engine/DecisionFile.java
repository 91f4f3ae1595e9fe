package io.salesweek.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** One of the product's decision tables on the DMN engine alone. */
public final class DecisionFile {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    public DecisionFile(String key) {
        try (InputStream file = DecisionFile.class.getResourceAsStream("/processes/" + key + ".dmn")) {
            decision = ENGINE.parseDecision(key, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of each row that matches, in the table's order. */
    public List<Map<String, Object>> rows(Map<String, Object> inputs) {
        return List.copyOf(ENGINE.evaluateDecisionTable(decision, inputs).getResultList().stream()
                .toList());
    }
}
