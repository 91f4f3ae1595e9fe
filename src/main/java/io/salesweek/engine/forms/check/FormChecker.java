package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks what was sent with a form against the form itself, as the browser would have: unknown keys, types, conditions, required,
 * limits, options. What is not shown counts as not sent; what is read-only, disabled or computed is ignored. The first problem ends it.
 */
public final class FormChecker {

    /** No form of ours is longer; a list beyond it is a mistake or an attack. */
    private static final int MAX_ROWS = 200;

    private final FormSchema schema;

    public FormChecker(FormSchema schema) {
        this.schema = schema;
    }

    /**
     * @param sent the sent values: texts, numbers, booleans, lists, maps, null
     * @param offered what the form was opened with (option lists, values its conditions look at); asked for only when needed
     * @return the values that count, by key; an empty or omitted field is null, whole numbers are {@code Long},
     *     others {@code BigDecimal}; a field that is not shown has no entry; a list is never null
     * @throws Problem naming the field by its path, e.g. {@code goals[0].target}
     */
    public Map<String, Object> check(Map<String, Object> sent, Supplier<Map<String, Object>> offered) {
        Scope form = Scope.form(Values.plain(sent), new Once<>(offered));
        return check(schema.parts(), form);
    }

    private Map<String, Object> check(List<FormPart> parts, Scope scope) {
        refuseUnknown(parts, scope);
        FormSchema.inputs(parts).forEach(input -> prepare(input, scope));
        for (FormPart part : parts) {
            checkPart(part, scope);
        }
        FormSchema.inputs(parts).filter(FormSchema::isList).forEach(input -> scope.missingList(FormSchema.key(input)));
        return scope.checked();
    }

    private void refuseUnknown(List<FormPart> parts, Scope scope) {
        Set<String> known = FormSchema.inputs(parts).map(FormSchema::key).collect(Collectors.toSet());
        for (String key : scope.sentKeys()) {
            if (!known.contains(key)) {
                throw Problem.badField(scope.row(), "engine.form.unknownField", Values.printable(key));
            }
        }
    }

    /** What a person cannot send is set aside before any condition can see it. */
    private void prepare(FormPart input, Scope scope) {
        String key = FormSchema.key(input);
        if (input instanceof Field field && isNotTheirs(field)) {
            scope.ignore(key);
        } else {
            scope.expect(key);
        }
    }

    private boolean isNotTheirs(Field field) {
        return field.disabled() || field.readonly().asBoolean(false) || field.type() == FieldType.COMPUTED;
    }

    private void checkPart(FormPart part, Scope scope) {
        if (scope.holds(part.hiddenWhen())) {
            withdraw(part, scope);
        } else if (part instanceof Section section) {
            section.parts().forEach(inner -> checkPart(inner, scope));
        } else if (part instanceof Rows rows) {
            scope.keep(rows.key(), checkRows(rows, scope));
        } else if (part instanceof Field field) {
            checkField(field, scope);
        }
    }

    private void withdraw(FormPart part, Scope scope) {
        FormSchema.inputs(List.of(part)).forEach(input -> scope.withdraw(FormSchema.key(input)));
    }

    private void checkField(Field field, Scope scope) {
        if (field.type() == FieldType.COMPUTED) {
            scope.compute(field.key(), scope.evaluate(field.source().path("expression")));
        } else if (isReadonly(field, scope)) {
            scope.ignore(field.key());
        } else {
            scope.keep(field.key(), new FieldCheck(field, scope).value());
        }
    }

    private boolean isReadonly(Field field, Scope scope) {
        JsonNode readonly = field.readonly();
        return field.disabled() || readonly.asBoolean(false) || scope.holds(readonly.asText(null));
    }

    private List<Map<String, Object>> checkRows(Rows rows, Scope scope) {
        List<Map<String, Object>> checked = new ArrayList<>();
        List<?> sent = sentRows(rows, scope);
        for (int index = 0; index < sent.size(); index++) {
            Scope row = scope.row(rows.key(), index, row(rows, sent.get(index), scope));
            checked.add(check(rows.parts(), row));
        }
        return checked;
    }

    private List<?> sentRows(Rows rows, Scope scope) {
        Object sent = scope.sent(rows.key());
        if (sent == null) {
            return List.of();
        }
        if (!(sent instanceof List<?> list)) {
            throw Problem.badField(scope.path(rows.key()), "engine.field.rows");
        }
        if (list.size() > MAX_ROWS) {
            throw Problem.badField(scope.path(rows.key()), "engine.field.tooManyRows", MAX_ROWS);
        }
        return list;
    }

    private Map<String, Object> row(Rows rows, Object sent, Scope scope) {
        if (!(sent instanceof Map<?, ?> map)) {
            throw Problem.badField(scope.path(rows.key()), "engine.field.rows");
        }
        Map<String, Object> row = new HashMap<>();
        map.forEach((key, value) -> row.put(String.valueOf(key), value));
        return row;
    }
}
