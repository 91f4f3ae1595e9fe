package io.salesweek.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@code .form} file as the checks ask it.
 *
 * @param components all of them, those inside groups and lists too
 * @param fields those with a value, by their path: {@code done}, {@code goals.target}
 * @param hides for each of these, when it is hidden: its own condition and those of what it lies in
 */
record FormFile(String id, List<JsonNode> components, Map<String, JsonNode> fields, Map<String, Set<String>> hides) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @return null when the file is no form */
    static FormFile read(byte[] content, Faults faults) {
        try {
            JsonNode form = JSON.readTree(content);
            if (form == null || !form.path("components").isArray()) {
                faults.add(null, "gate.form.unreadable");
                return null;
            }
            FormFile file =
                    new FormFile(form.path("id").asText(""), new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>());
            file.enter(form, "", Set.of(), faults);
            return file;
        } catch (JsonProcessingException unreadable) {
            faults.add(null, "gate.form.unreadable");
            return null;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void enter(JsonNode parent, String path, Set<String> hidden, Faults faults) {
        for (JsonNode component : parent.path("components")) {
            components.add(component);
            Set<String> conditions = new TreeSet<>(hidden);
            condition(component).ifPresent(conditions::add);
            String key = key(component);
            if (key != null && fields.put(path + key, component) != null) {
                faults.add(name(component), "gate.form.twice", key);
            }
            hides.put(path + key, conditions);
            boolean rows = "dynamiclist".equals(type(component));
            enter(component, rows ? path + key + "." : path, conditions, faults);
        }
    }

    private static Optional<String> condition(JsonNode component) {
        JsonNode hide = component.path("conditional").path("hide");
        String said = hide.isBoolean() ? "=" + hide.asText() : hide.asText("");
        return Optional.of(said.replaceAll("\\s+", "")).filter(text -> !text.isEmpty() && !text.equals("=false"));
    }

    /** When the field is hidden; empty: never. */
    Set<String> hidden(String path) {
        return hides.getOrDefault(path, Set.of());
    }

    static String type(JsonNode component) {
        return component.path("type").asText("");
    }

    /** What a person finds it by in the Modeler: its key, else its id. */
    static String name(JsonNode component) {
        String key = key(component);
        return key == null ? component.path("id").asText(type(component)) : key;
    }

    /** The key under which a value is sent; null for what only shows something. */
    static String key(JsonNode component) {
        String key = component
                .path(type(component).equals("dynamiclist") ? "path" : "key")
                .asText("");
        return key.isEmpty() ? null : key;
    }
}
