package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One or some of a field's options: written in the form, offered when it was opened, or computed by it. Where the field's own property
 * {@code options} says {@code suggested}, other texts are taken too: whether they are known, the domain judges.
 */
final class ChoiceCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More choices than any list of ours offers. */
    private static final int MOST = 1000;

    private final Field field;
    private final Scope scope;
    private final Rules rules;

    ChoiceCheck(Field field, Scope scope, Rules rules) {
        this.field = field;
        this.scope = scope;
        this.rules = rules;
    }

    Object one(Object sent) {
        if ("suggested".equals(field.source().path("properties").path("options").asText())) {
            return new TextCheck(rules).check(sent);
        }
        rules.refuseIf(!options().contains(comparable(sent)), "option");
        return compact(sent);
    }

    Object some(Object sent) {
        rules.refuseIf(!(sent instanceof List<?> list && list.size() <= MOST), "options");
        Set<Object> options = options();
        List<Object> chosen = new ArrayList<>();
        for (Object value : (List<?>) sent) {
            rules.refuseIf(!options.contains(comparable(value)), "option");
            chosen.add(compact(value));
        }
        return chosen;
    }

    private Set<Object> options() {
        Set<Object> values = new HashSet<>();
        for (Object option : source()) {
            values.add(comparable(option instanceof Map<?, ?> map ? map.get("value") : option));
        }
        return values;
    }

    private Collection<?> source() {
        JsonNode key = field.source().path("valuesKey");
        JsonNode expression = field.source().path("valuesExpression");
        Object options = JSON.convertValue(field.source().path("values"), List.class);
        if (key.isTextual()) {
            options = scope.offered(key.textValue());
        } else if (expression.isTextual()) {
            options = scope.evaluate(expression);
        }
        return options instanceof Collection<?> collection ? collection : List.of();
    }

    /** 2, 2.0 and 2L are the same option; what is no number after all (NaN, infinite) is none. */
    private static Object comparable(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? new BigDecimal(number.toString()).stripTrailingZeros()
                : value;
    }

    private static Object compact(Object value) {
        return value instanceof BigDecimal number ? Values.compact(number) : value;
    }
}
