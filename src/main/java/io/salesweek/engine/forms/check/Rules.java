package io.salesweek.engine.forms.check;

import io.salesweek.problem.Problem;
import java.math.BigDecimal;

/** What a field's {@code validate} asks, evaluated, and the refusal that names the field. */
final class Rules {

    private final Field field;
    private final Scope scope;

    Rules(Field field, Scope scope) {
        this.field = field;
        this.scope = scope;
    }

    boolean isOn(String rule) {
        return Boolean.TRUE.equals(scope.evaluate(field.rule(rule)));
    }

    String text(String rule) {
        Object value = scope.evaluate(field.rule(rule));
        return value == null ? null : value.toString();
    }

    BigDecimal number(String rule) {
        String value = text(rule);
        return value == null || value.isBlank() ? null : new BigDecimal(value.strip());
    }

    void refuseIf(boolean wrong, String reason, Object... args) {
        if (wrong) {
            throw Problem.badField(scope.path(field.key()), "engine.field." + reason, args);
        }
    }
}
