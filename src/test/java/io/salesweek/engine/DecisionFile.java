package io.salesweek.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * One of the product's decision tables on the DMN engine alone. When all tests of a class have run, every rule of the table must have
 * matched, and every value at which a rule begins or ends must have been tried, with its neighbour on the other side. To be registered as a
 * static extension.
 */
public final class DecisionFile implements BeforeEachCallback, AfterAllCallback {

    private final DmnDecision decision;
    private final DmnEngine engine;
    private final TableBounds bounds;
    private final List<Map<String, Object>> tried = new ArrayList<>();
    private final Set<String> matched = new TreeSet<>();
    private final Set<Method> ran = new HashSet<>();

    public DecisionFile(String key) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::evaluated);
        engine = configuration.buildEngine();
        bounds = TableBounds.of(key);
        try (InputStream file = DecisionFile.class.getResourceAsStream("/processes/" + key + ".dmn")) {
            decision = engine.parseDecision(key, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table's key. */
    String key() {
        return decision.getKey();
    }

    /** The outputs of each row that matches, in the table's order. */
    public List<Map<String, Object>> rows(Map<String, Object> inputs) {
        tried.add(Map.copyOf(withoutNulls(inputs)));
        return List.copyOf(engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                .toList());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ran.add(context.getRequiredTestMethod());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (ran.size() == testsIn(context.getRequiredTestClass())) {
            assertThat(matched).as("rules that matched").isEqualTo(bounds.rules());
            assertThat(bounds.notTried(tried)).as("bounds that were not tried").isEmpty();
        }
    }

    private void evaluated(DmnDecisionTableEvaluationEvent evaluation) {
        evaluation.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> inputs) {
        Map<String, Object> known = new HashMap<>(inputs);
        known.values().removeIf(Objects::isNull);
        return known;
    }

    private static long testsIn(Class<?> tests) {
        return Stream.of(tests.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .count();
    }
}
