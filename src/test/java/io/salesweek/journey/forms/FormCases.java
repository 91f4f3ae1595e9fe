package io.salesweek.journey.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesweek.journey.Rehearsal.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/**
 * What a form takes and refuses: {@code form-cases/<form>.json} with {@code full} (every field), {@code least} (only what is needed) and
 * {@code refused}, rows as {@link Refusal#read} has them, each one change to {@code full}; beside them what the form's own file asks. Where
 * fields exclude each other, {@code otherwise} is filled in as well, with those that {@code full} hides.
 */
final class FormCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormFile form;
    private final Stored stored;
    private final JsonNode cases;

    /** @param names what the cases write as {@code <name>}, e.g. the id of a row that only now is there */
    FormCases(String form, Stored stored, Map<String, String> names) {
        String text = read("/form-cases/" + form + ".json");
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace("<" + name.getKey() + ">", name.getValue());
        }
        this.form = FormFile.of(form);
        this.stored = stored;
        this.cases = parse(text);
    }

    /** The form filled in so that it shows what {@link #full} hides; the same where that hides nothing. */
    ObjectNode otherwise() {
        return cases.has("otherwise") ? (ObjectNode) cases.get("otherwise") : full();
    }

    /** Where a person sends the form to. */
    interface Sender {

        Answer send(JsonNode variables);
    }

    ObjectNode full() {
        return (ObjectNode) cases.get("full");
    }

    ObjectNode least() {
        return (ObjectNode) cases.get("least");
    }

    /** Every refusal is one sentence that names the field in the person's language, and leaves everything as it was. */
    void areRefused(Sender sender, String language) {
        everyFieldHasAValue();
        Map<String, Long> before = stored.rows();
        SoftAssertions all = new SoftAssertions();
        refusals(language)
                .forEach(refusal ->
                        check(refusal, sender.send(variables(refusal.in(showing(refusal.field())))), language, all));
        unknownKeys().forEach((row, values) -> checkUnknown(row, sender.send(variables(values)), language, all));
        otherTypes().forEach((what, values) -> checkPlain(what, sender.send(values), 400, language, all));
        all.assertThat(stored.rows()).as("stored").isEqualTo(before);
        all.assertAll();
    }

    /** Otherwise a field would be without a case. */
    private void everyFieldHasAValue() {
        assertThat(form.fields().stream().map(FormFile.Field::path).filter(this::isLeftOut))
                .as("fields of " + form.key() + " without a value in \"full\" or \"otherwise\"")
                .isEmpty();
    }

    private boolean isLeftOut(String path) {
        return isLeftOut(path, full()) && isLeftOut(path, otherwise());
    }

    private static boolean isLeftOut(String path, JsonNode values) {
        JsonNode value = values.at("/" + path.replace("[0].", "/0/"));
        return value.isMissingNode() || value.isNull();
    }

    /** Values among which this field is shown: a hidden one is not read, so nothing in it is refused. */
    private ObjectNode showing(String path) {
        String key = path.replaceAll("[.\\[].*", "");
        return key.isEmpty() || full().has(key) || !otherwise().has(key) ? full() : otherwise();
    }

    private List<Refusal> refusals(String language) {
        List<Refusal> refusals = new ArrayList<>();
        form.fields().forEach(field -> refusals.addAll(Refusal.asFileSays(field, language)));
        cases.get("refused").forEach(row -> refusals.add(Refusal.read(row)));
        return refusals;
    }

    private void check(Refusal refusal, Answer answer, String language, SoftAssertions all) {
        String sentence = language.equals("zh") ? refusal.zh() : refusal.en();
        String about = refusal.about().isEmpty() ? "" : form.about(refusal.about(), language);
        all.assertThat(answer.sentence()).as(told(refusal)).isEqualTo(about + sentence);
        checkPlain(told(refusal), answer, refusal.status(), language, all);
    }

    private static void checkPlain(String what, Answer answer, int status, String language, SoftAssertions all) {
        all.assertThat(answer.status()).as(what).isEqualTo(status);
        all.assertThat(answer.sentence())
                .as(what)
                .endsWith(language.equals("zh") ? "。" : ".")
                .hasSizeLessThan(250);
        all.assertThat(answer.body().toString())
                .as(what)
                .doesNotContain("ENGINE-", "Exception", "java.", "io.salesweek", "org.", "{0}", "??", "userTask_");
    }

    /** A key the form does not have, beside its fields (under "") and in each of its lists' rows, under the row's path. */
    private Map<String, ObjectNode> unknownKeys() {
        Map<String, ObjectNode> unknown = new LinkedHashMap<>();
        unknown.put("", full().deepCopy().put("bonus", 5000));
        form.fields().stream()
                .filter(field -> field.type().equals("dynamiclist"))
                .forEach(list -> {
                    ObjectNode values = full().deepCopy();
                    ((ObjectNode) values.at("/" + list.path() + "/0")).put("bonus", 5000);
                    unknown.put(list.path() + "[0]", values);
                });
        return unknown;
    }

    private void checkUnknown(String row, Answer answer, String language, SoftAssertions all) {
        String about = row.isEmpty() ? "" : form.about(row, language);
        all.assertThat(answer.sentence())
                .isEqualTo(about + (language.equals("zh") ? "此表单没有名为“bonus”的字段。" : "This form has no field “bonus”."));
        checkPlain("an unknown key", answer, 400, language, all);
    }

    /** The fields in turn as an object, a file, bytes, XML, a date, not a number, and as JSON that is none or too deep. */
    private Map<String, ObjectNode> otherTypes() {
        List<ObjectNode> others = List.of(
                typed("Object", "rO0AB"),
                typed("File", "QQ=="),
                typed("Bytes", "QQ=="),
                typed("Xml", "<a/>"),
                typed("Date", "2026-11-23T00:00:00.000+0000"),
                typed("Double", "NaN"),
                typed("Nonsense", "x"),
                typed("Json", "[{\"a\": 1, \"a\": 2}]"),
                typed("Json", "[1] [2]"),
                typed("Json", "[".repeat(3000) + "]".repeat(3000)));
        Set<String> names = new LinkedHashSet<>();
        full().fieldNames().forEachRemaining(names::add);
        otherwise().fieldNames().forEachRemaining(names::add);
        List<String> fields = List.copyOf(names);
        Map<String, ObjectNode> values = new LinkedHashMap<>();
        for (int turn = 0; turn < Math.max(others.size(), fields.size()); turn++) {
            String field = fields.get(turn % fields.size());
            ObjectNode other = others.get(turn % others.size());
            ObjectNode variables = variables(showing(field));
            ((ObjectNode) variables.get("variables")).set(field, other);
            values.put(field + " as " + other.get("type").asText() + " " + turn, variables);
        }
        return values;
    }

    private static ObjectNode typed(String type, String value) {
        return JSON.createObjectNode().put("type", type).put("value", value);
    }

    /** The body of a call: lists travel as Json, the rest by their JSON type. */
    static ObjectNode variables(JsonNode values) {
        ObjectNode variables = JSON.createObjectNode();
        values.fields().forEachRemaining(field -> variables.set(field.getKey(), variable(field.getValue())));
        return JSON.createObjectNode().set("variables", variables);
    }

    private static ObjectNode variable(JsonNode value) {
        ObjectNode variable = JSON.createObjectNode();
        return value.isContainerNode()
                ? variable.put("value", value.toString()).put("type", "Json")
                : variable.set("value", value);
    }

    private static String told(Refusal refusal) {
        String value = refusal.value().toString();
        return refusal.field() + " = " + (value.length() > 80 ? value.substring(0, 80) + "…" : value);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try (var stream = FormCases.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
