package io.salesweek.journey.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code .form} file as its author wrote it, read without any of the product's code: which fields it has and what it asks of them. */
record FormFile(String key, List<Field> fields) {

    private static final Pattern BOTH_LANGUAGES = Pattern.compile("= if lang = \"zh\" then \"(.+)\" else \"(.+)\"");

    /**
     * A field or a list of rows.
     *
     * @param path {@code goals[0].target} for a field in a list's rows
     * @param label in Chinese and in English
     */
    record Field(String path, String type, JsonNode source, Label label) {

        boolean required() {
            return source.at("/validate/required").asBoolean();
        }

        /** Whether its options are only suggestions: whether another text is known, the domain judges. */
        boolean suggests() {
            return "suggested".equals(source.at("/properties/options").asText());
        }

        BigDecimal rule(String name) {
            JsonNode value = source.at("/validate/" + name);
            return value.isMissingNode() ? null : value.decimalValue();
        }

        /** How many decimals it takes; null: not said. */
        Integer decimals() {
            return source.has("decimalDigits") ? source.get("decimalDigits").asInt() : null;
        }
    }

    record Label(String zh, String en) {

        private static Label of(JsonNode component) {
            String text =
                    component.path("label").asText(component.path("dateLabel").asText());
            Matcher both = BOTH_LANGUAGES.matcher(text);
            if (!both.matches()) {
                throw new AssertionError("This label does not speak both languages: " + text);
            }
            return new Label(both.group(1), both.group(2));
        }
    }

    static FormFile of(String key) {
        try (var file = FormFile.class.getResourceAsStream("/forms/" + key + ".form")) {
            List<Field> fields = new ArrayList<>();
            collect(new ObjectMapper().readTree(file), "", fields);
            return new FormFile(key, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode parent, String path, List<Field> fields) {
        for (JsonNode component : parent.path("components")) {
            String type = component.get("type").asText();
            if (type.equals("dynamiclist")) {
                String list = path + component.get("path").asText();
                fields.add(new Field(list, type, component, Label.of(component)));
                collect(component, list + "[0].", fields);
            } else if (component.has("key")) {
                fields.add(new Field(path + component.get("key").asText(), type, component, Label.of(component)));
            } else {
                collect(component, path, fields);
            }
        }
    }

    /** How a sentence begins that is about this field, e.g. {@code Goals, row 2, Target: }. */
    String about(String path, String language) {
        boolean chinese = language.equals("zh");
        List<String> said = new ArrayList<>();
        StringBuilder walked = new StringBuilder();
        for (String step : path.split("\\.")) {
            String name = step.replaceAll("\\[\\d+]", "");
            Label label = field(walked + name).label();
            String row = step.equals(name) ? null : step.substring(name.length() + 1, step.length() - 1);
            said.add((chinese ? label.zh() : label.en()) + row(row, chinese));
            walked.append(name).append("[0].");
        }
        return String.join(chinese ? " · " : ", ", said) + (chinese ? "：" : ": ");
    }

    private static String row(String index, boolean chinese) {
        if (index == null) {
            return "";
        }
        int row = Integer.parseInt(index) + 1;
        return chinese ? " " + row : ", row " + row;
    }

    private Field field(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " has no field " + path));
    }
}
