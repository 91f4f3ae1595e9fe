package io.salesweek.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** Form values as JSON: days as {@code yyyy-MM-dd}, numbers exact. */
final class FormJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // a form may hold fields that only steer what it shows
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private FormJson() {}

    /** Values of a window (records, days, lists) as plain maps, lists, texts, numbers and booleans. */
    static Map<String, Object> plain(Map<String, Object> values) {
        return JSON.convertValue(values, new TypeReference<>() {});
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A window offers what cannot be shown: " + value.getClass(), e);
        }
    }

    /** @throws JsonProcessingException when it is no JSON, or more than one value */
    static Object parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, Object.class);
    }

    /** @throws JsonMappingException when a value does not fit the record's component */
    static <F> F read(Map<String, Object> values, Class<F> fields) throws JsonMappingException {
        try {
            return JSON.convertValue(values, fields);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JsonMappingException unfit) {
                throw unfit;
            }
            throw e;
        }
    }

    /** The path of the value that does not fit, e.g. {@code goals[0].target}. */
    static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
