package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A {@code .form} file (form-js schema 16) as far as it is about values: fields, lists of rows, sections. Immutable.
 *
 * @param lookedAt names of the values that checking a sent form may look at beside what was sent
 */
public record FormSchema(List<FormPart> parts, Set<String> lookedAt) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when the file is no form, or uses nested paths (keys with dots, groups with a path) */
    public static FormSchema read(String form) {
        try {
            List<FormPart> parts = parts(JSON.readTree(form));
            return new FormSchema(parts, lookedAt(parts).collect(Collectors.toUnmodifiableSet()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no form: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The names of what the checks may look at: option lists, and every word of an expression that a check evaluates. More than needed
     * does no harm.
     */
    private static Stream<String> lookedAt(List<FormPart> parts) {
        return parts.stream().flatMap(part -> Stream.concat(own(part), lookedAt(inner(part))));
    }

    private static Stream<String> own(FormPart part) {
        JsonNode source = part.source();
        Stream<JsonNode> evaluated = Stream.of(
                source.path("conditional").path("hide"),
                source.path("readonly"),
                source.path("expression"),
                source.path("valuesKey"),
                source.path("valuesExpression"));
        Stream<JsonNode> rules = StreamSupport.stream(source.path("validate").spliterator(), false);
        return Stream.concat(evaluated, rules)
                .filter(JsonNode::isTextual)
                .flatMap(text -> NAME.matcher(text.textValue()).results())
                .map(MatchResult::group);
    }

    private static List<FormPart> inner(FormPart part) {
        if (part instanceof Rows rows) {
            return rows.parts();
        }
        return part instanceof Section section ? section.parts() : List.of();
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
