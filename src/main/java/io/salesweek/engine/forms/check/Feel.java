package io.salesweek.engine.forms.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** The expressions of forms (FEEL, written with a leading {@code =}). An expression that cannot be evaluated is null, as in the browser. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    /** Reading an expression costs more than evaluating it; there are as many as the deployed forms hold. */
    private static final Map<String, ParseResult> READ = new ConcurrentHashMap<>();

    private Feel() {}

    public static boolean isExpression(String text) {
        return text != null && text.startsWith("=");
    }

    /** Whether a form's expression can be read. It is not remembered: what is asked about is mostly not deployed yet. */
    public static boolean isReadable(String expression) {
        return ENGINE.parseExpression(expression.substring(1)).isSuccess();
    }

    /** Whether an expression that looks at nothing is true. It is not remembered either. */
    public static boolean isTrue(String expression) {
        return isTrue(expression, Map.of());
    }

    /** Whether an expression is true of these values, and nothing else is known. It is not remembered either. */
    public static boolean isTrue(String expression, Map<String, Object> values) {
        ParseResult read = ENGINE.parseExpression(expression.substring(1));
        return read.isSuccess()
                && Boolean.TRUE.equals(
                        ENGINE.evaluate(read.parsedExpression(), values).result());
    }

    static Object evaluate(String expression, Map<String, Object> context) {
        ParseResult read = read(expression);
        if (read.isFailure()) {
            return null;
        }
        EvaluationResult result = ENGINE.evaluate(read.parsedExpression(), context);
        return result.isSuccess() ? result.result() : null;
    }

    private static ParseResult read(String expression) {
        return READ.computeIfAbsent(expression, text -> ENGINE.parseExpression(text.substring(1)));
    }
}
