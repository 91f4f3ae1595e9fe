package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@code .form} file (form-js schema 16) as far as it is about values: fields, lists of rows, sections. Immutable. */
public record FormSchema(List<FormPart> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when the file is no form, or uses nested paths (keys with dots, groups with a path) */
    public static FormSchema read(String form) {
        try {
            return new FormSchema(parts(JSON.readTree(form)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no form: " + e.getOriginalMessage(), e);
        }
    }

    private static List<FormPart> parts(JsonNode parent) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            FormPart part = part(component);
            if (part != null) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    private static FormPart part(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "group" -> section(component);
            case "dynamiclist" -> new Rows(flat(component, "path"), parts(component), component);
            default -> field(component);
        };
    }

    private static Section section(JsonNode component) {
        if (!component.path("path").asText("").isEmpty()) {
            throw new IllegalArgumentException("A group with a path is not supported: " + component.path("path"));
        }
        return new Section(parts(component), component);
    }

    private static Field field(JsonNode component) {
        FieldType type = FieldType.of(component);
        return type == null ? null : new Field(flat(component, "key"), type, component);
    }

    private static String flat(JsonNode component, String name) {
        String key = component.path(name).asText("");
        if (key.isEmpty() || key.contains(".")) {
            throw new IllegalArgumentException("A field needs a simple key, not '" + key + "'");
        }
        return key;
    }

    /** Fields and lists among these parts, those inside sections too. */
    static Stream<FormPart> inputs(List<FormPart> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Section section ? inputs(section.parts()) : Stream.of(part));
    }

    static boolean isList(FormPart input) {
        return input instanceof Rows || input instanceof Field field && field.type() == FieldType.CHOICES;
    }

    static String key(FormPart input) {
        return input instanceof Rows rows ? rows.key() : ((Field) input).key();
    }
}
