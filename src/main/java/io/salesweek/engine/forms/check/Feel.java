package io.salesweek.engine.forms.check;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The expressions of forms (FEEL, written with a leading {@code =}). An expression that cannot be evaluated is null, as in the browser. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    static boolean isExpression(String text) {
        return text != null && text.startsWith("=");
    }

    static Object evaluate(String expression, Map<String, Object> context) {
        EvaluationResult result = ENGINE.evaluateExpression(expression.substring(1), context);
        return result.isSuccess() ? result.result() : null;
    }
}
