package io.salesweek.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.salesweek.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What came over REST or the Java API, as plain values: texts, numbers, booleans, JSON and nothing; no objects, files, bytes, XML, dates. */
final class SentValues {

    private static final Set<ValueType> PLAIN = Set.of(
            ValueType.STRING,
            ValueType.BOOLEAN,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.SHORT,
            ValueType.DOUBLE,
            ValueType.NUMBER,
            ValueType.NULL);

    private SentValues() {}

    static Map<String, Object> of(VariableMap sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : sent.keySet()) {
            values.put(key, value(key, sent.getValueTyped(key)));
        }
        return values;
    }

    private static Object value(String key, TypedValue sent) {
        if (sent == null) {
            return null;
        }
        ValueType type = sent.getType();
        if (type != null && "json".equals(type.getName())) {
            return json(key, ((SerializableValue) sent).getValueSerialized());
        }
        if (!isPlain(type, sent)) {
            throw Problem.badField(key, "engine.field.kind");
        }
        return sent.getValue();
    }

    private static boolean isPlain(ValueType type, TypedValue sent) {
        if (type != null) {
            return PLAIN.contains(type);
        }
        Object value = sent.getValue();
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof List
                || value instanceof Map;
    }

    private static Object json(String key, String json) {
        try {
            return json == null || json.isBlank() ? null : FormJson.parse(json);
        } catch (JsonProcessingException e) {
            throw Problem.badField(key, "engine.field.json");
        }
    }
}
