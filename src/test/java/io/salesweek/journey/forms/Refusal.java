package io.salesweek.journey.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesweek.journey.forms.FormFile.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A value that is refused, and the sentence that says so.
 *
 * @param field the field that has the value
 * @param value a missing node: the field is left out
 * @param about the field the sentence names; null: none
 */
record Refusal(String field, JsonNode value, int status, String en, String zh, String about) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 4000;

    private static Refusal of(Field field, JsonNode value, String en, String zh) {
        return new Refusal(field.path(), value, 400, en, zh, field.path());
    }

    /**
     * What the file itself asks of the field: filled in, its kind, its length, its range, its options. Of values that are wrong for the same
     * reason each language tries one half.
     */
    static List<Refusal> asFileSays(Field field, String language) {
        List<Refusal> refusals = new ArrayList<>();
        if (field.required()) {
            for (JsonNode nothing : half(language, JSON.missingNode(), JSON.nullNode(), text(""), text(" \n　"))) {
                refusals.add(of(field, nothing, "Please fill this in.", "请填写。"));
            }
        }
        switch (field.type()) {
            case "textfield", "textarea" -> text(field, language, refusals);
            case "number" -> number(field, language, refusals);
            case "datetime" -> date(field, language, refusals);
            case "checkbox" -> yesNo(field, language, refusals);
            case "select", "radio" -> choice(field, language, refusals);
            case "checklist" -> choices(field, language, refusals);
            case "dynamiclist" -> rows(field, language, refusals);
            default -> throw new AssertionError("No case says what is wrong for a " + field.type());
        }
        return refusals;
    }

    private static void text(Field field, String language, List<Refusal> refusals) {
        for (JsonNode other : half(language, JSON.numberNode(7), JSON.booleanNode(true), list("a"), object("a"))) {
            refusals.add(of(field, other, "A text is wanted here.", "此处应填写文字。"));
        }
        refusals.add(
                of(field, text("长".repeat(LONGEST + 1)), "Must be at most 4000 characters long.", "最多只能有 4000 个字。"));
        refusals.add(of(field, text("a\0b"), "Contains a character that cannot be stored.", "含有无法保存的字符。"));
    }

    private static void number(Field field, String language, List<Refusal> refusals) {
        for (JsonNode other : half(language, text("12"), text("NaN"), JSON.booleanNode(true), list("1"), object("a"))) {
            refusals.add(of(field, other, "A number is wanted here.", "此处应填写数字。"));
        }
        refusals.add(of(field, number("10000000000000"), "This number is too large.", "这个数字太大。"));
        BigDecimal min = field.rule("min");
        BigDecimal max = field.rule("max");
        BigDecimal step = BigDecimal.ONE.movePointLeft(field.decimals() == null ? 2 : field.decimals());
        if (min != null) {
            refusals.add(of(
                    field,
                    JSON.numberNode(min.subtract(step)),
                    "Must be at least " + min.toPlainString() + ".",
                    "不能小于 " + min.toPlainString() + "。"));
        }
        if (max != null) {
            refusals.add(of(
                    field,
                    JSON.numberNode(max.add(step)),
                    "Must be at most " + max.toPlainString() + ".",
                    "不能大于 " + max.toPlainString() + "。"));
        }
        decimals(field, refusals);
    }

    private static void decimals(Field field, List<Refusal> refusals) {
        if (field.decimals() == null) {
            refusals.add(of(field, number("1.0000001"), "No more than 6 decimal places are possible.", "最多只能有 6 位小数。"));
        } else if (field.decimals() == 0) {
            refusals.add(of(field, number("1.5"), "Must be a whole number.", "必须是整数。"));
        } else {
            refusals.add(of(
                    field,
                    number("1." + "0".repeat(field.decimals()) + "1"),
                    "No more than " + field.decimals() + " decimal places are possible.",
                    "最多只能有 " + field.decimals() + " 位小数。"));
        }
    }

    private static void date(Field field, String language, List<Refusal> refusals) {
        for (String other : half(
                language,
                "2026-02-30",
                "2026-11-31",
                "2026-13-01",
                "23.11.2026",
                "2026-11-23T09:00",
                "+12026-01-01",
                "-001-01-01",
                "heute")) {
            refusals.add(of(field, text(other), "A date such as 2026-11-23 is wanted here.", "此处应填写日期，例如 2026-11-23。"));
        }
        refusals.add(
                of(field, number("20261123"), "A date such as 2026-11-23 is wanted here.", "此处应填写日期，例如 2026-11-23。"));
    }

    private static void yesNo(Field field, String language, List<Refusal> refusals) {
        for (JsonNode other : half(language, text("true"), text("yes"), number("1"), list("a"), object("a"))) {
            refusals.add(of(field, other, "Only yes or no is possible here.", "此处只能选择是或否。"));
        }
    }

    private static void choice(Field field, String language, List<Refusal> refusals) {
        for (JsonNode other : half(language, number("7"), JSON.booleanNode(true), list("a"), object("a"))) {
            refusals.add(
                    field.suggests()
                            ? of(field, other, "A text is wanted here.", "此处应填写文字。")
                            : of(field, other, "Please choose one of the options offered.", "请从给出的选项中选择。"));
        }
        if (!field.suggests()) {
            refusals.add(of(field, text("nonsense"), "Please choose one of the options offered.", "请从给出的选项中选择。"));
        }
    }

    private static void choices(Field field, String language, List<Refusal> refusals) {
        for (JsonNode other : half(language, text("a"), number("7"), object("a"))) {
            refusals.add(of(field, other, "Please choose among the options offered.", "请从给出的选项中选择。"));
        }
        for (JsonNode other : half(
                language,
                list("nonsense"),
                JSON.arrayNode().add(7),
                JSON.arrayNode().addNull())) {
            refusals.add(of(field, other, "Please choose one of the options offered.", "请从给出的选项中选择。"));
        }
    }

    private static void rows(Field field, String language, List<Refusal> refusals) {
        for (JsonNode other : half(language, text("a"), number("7"), object("a"), list("a"))) {
            refusals.add(of(field, other, "A list of rows is wanted here.", "此处应为若干行的列表。"));
        }
        ArrayNode many = JSON.arrayNode();
        while (many.size() <= 200) {
            many.addObject();
        }
        refusals.add(of(field, many, "No more than 200 rows are possible.", "最多只能有 200 行。"));
    }

    @SafeVarargs
    private static <T> List<T> half(String language, T... values) {
        int first = language.equals("zh") ? 0 : 1;
        return IntStream.range(0, values.length)
                .filter(index -> index % 2 == first)
                .mapToObj(index -> values[index])
                .toList();
    }

    /** A row of a file of cases: field or {several: values}, value, English, Chinese, (the field the sentence names, else the same), (status). */
    static Refusal read(JsonNode row) {
        String field = row.get(0).asText();
        return new Refusal(
                field,
                value(row.get(1)),
                row.path(5).asInt(400),
                row.get(2).asText(),
                row.get(3).asText(),
                row.path(4).asText(field));
    }

    /** {@code <left out>} is no value, {@code ["<11 goals>"]} a list of so many. */
    private static JsonNode value(JsonNode written) {
        String text = written.path(0).asText(written.asText());
        if (text.equals("<left out>")) {
            return JSON.missingNode();
        }
        if (!text.matches("<\\d+ goals>")) {
            return written;
        }
        ArrayNode goals = JSON.arrayNode();
        for (int count = Integer.parseInt(text.replaceAll("\\D", "")); count > 0; count--) {
            goals.addObject()
                    .put("metric", "calls")
                    .put("target", 1)
                    .put("weight", 1)
                    .put("why", "w");
        }
        return goals;
    }

    /** The form's values with this one in its place. */
    ObjectNode in(ObjectNode values) {
        ObjectNode changed = values.deepCopy();
        put(changed, field, value);
        return changed;
    }

    /** Puts the value at the path; an object whose keys are paths at several. */
    private static void put(ObjectNode values, String path, JsonNode value) {
        if (path.isEmpty()) {
            value.fields().forEachRemaining(each -> put(values, each.getKey(), each.getValue()));
            return;
        }
        int last = path.lastIndexOf('.');
        ObjectNode holder = last < 0 ? values : (ObjectNode) values.at(pointer(path.substring(0, last)));
        String key = path.substring(last + 1);
        if (value.isMissingNode()) {
            holder.remove(key);
        } else {
            holder.set(key, value);
        }
    }

    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static JsonNode text(String text) {
        return JSON.textNode(text);
    }

    private static JsonNode number(String number) {
        return JSON.numberNode(new BigDecimal(number));
    }

    private static ArrayNode list(String text) {
        return JSON.arrayNode().add(text);
    }

    private static ObjectNode object(String key) {
        return JSON.objectNode().put(key, 1);
    }
}
