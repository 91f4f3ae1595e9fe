package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The form, or one row of a list in it, while its values are checked: what was sent, what holds so far, and what its expressions see.
 * They see what form-js shows them: the form's values by key, and {@code this}, {@code parent} and {@code i} (1-based) in a row.
 */
final class Scope {

    private final Scope parent;
    private final Supplier<Map<String, Object>> offered;
    private final Map<String, Object> sent;
    private final List<Integer> indexes;
    private final String path;
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Object> checked = new LinkedHashMap<>();

    private Scope(
            Scope parent,
            Supplier<Map<String, Object>> offered,
            Map<String, Object> sent,
            List<Integer> indexes,
            String path) {
        this.parent = parent;
        this.offered = offered;
        this.sent = new HashMap<>(sent);
        this.indexes = indexes;
        this.path = path;
    }

    static Scope form(Map<String, Object> sent, Supplier<Map<String, Object>> offered) {
        return new Scope(null, offered, sent, List.of(), "");
    }

    Scope row(String key, int index, Map<String, Object> row) {
        List<Integer> inner = new ArrayList<>(indexes);
        inner.add(index + 1);
        return new Scope(this, Map::of, row, inner, path(key) + "[" + index + "].");
    }

    String path(String key) {
        return path + key;
    }

    /** This row's path, e.g. {@code goals[0]}; null of the form itself. */
    String row() {
        return path.isEmpty() ? null : path.substring(0, path.length() - 1);
    }

    Object sent(String key) {
        return sent.get(key);
    }

    Set<String> sentKeys() {
        return Set.copyOf(sent.keySet());
    }

    /** The person's to send: what was offered for it does not count, only what was sent. */
    void expect(String key) {
        sent.putIfAbsent(key, null);
    }

    /** Not the person's to send (read-only, computed): what the form offered stays. */
    void ignore(String key) {
        sent.remove(key);
    }

    /** A part that is not shown has no value, neither a sent nor an offered one (unless another part has the same key and is shown). */
    void withdraw(String key) {
        if (!checked.containsKey(key)) {
            withdrawn.add(key);
        }
    }

    void keep(String key, Object value) {
        withdrawn.remove(key);
        sent.put(key, value);
        checked.put(key, value);
    }

    /** What a field computed by the form shows to the expressions after it. */
    void compute(String key, Object value) {
        sent.put(key, value);
    }

    void missingList(String key) {
        checked.putIfAbsent(key, List.of());
    }

    Map<String, Object> checked() {
        return checked;
    }

    /** The options list or table that was offered under this key. */
    Object offered(String key) {
        return root().offered.get().get(key);
    }

    boolean holds(String expression) {
        return Feel.isExpression(expression) && Boolean.TRUE.equals(Feel.evaluate(expression, context()));
    }

    /** A rule's value: as written, or what its expression says; null where there is none. */
    Object evaluate(JsonNode rule) {
        if (rule.isTextual() && Feel.isExpression(rule.textValue())) {
            return Feel.evaluate(rule.textValue(), context());
        }
        if (rule.isNumber()) {
            return rule.decimalValue();
        }
        return rule.isBoolean() ? (Object) rule.booleanValue() : rule.asText(null);
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new HashMap<>();
        Map<String, Object> own = values();
        Map<String, Object> outer = parent == null ? null : parent.values();
        context.put("this", own);
        context.put("parent", outer);
        context.put("i", indexes);
        context.putAll(root().values());
        context.put("_this_", own);
        context.put("_parent_", outer);
        context.put("_i_", indexes);
        return context;
    }

    private Scope root() {
        return parent == null ? this : parent.root();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(offered.get());
        values.putAll(sent);
        withdrawn.forEach(values::remove);
        return values;
    }
}
