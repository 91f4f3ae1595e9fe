package io.salesweek.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.engine.forms.check.Feel;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The names that a form's expressions look at: there is something behind each. */
final class FormNames {

    private static final Set<String> WORDS = Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "in",
            "between",
            "instance",
            "of",
            // what a value may be an instance of
            "number",
            "string",
            "boolean",
            "date",
            "list",
            // what the viewer and FEEL's filters bring along
            "lang",
            "item",
            "this",
            "parent",
            "i");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

    /** In {@code goals[metric = "x"]} the names are the list's own. */
    private static final Pattern FILTER = Pattern.compile("(?<=[\\w)\\]])\\[[^\\]]*]");

    /** A name; not what follows a dot, stands before a colon, or is a function's, which may have several words. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.\\p{L}])([\\p{L}_][\\w\\p{L}]*)(?![\\w\\p{L}]|\\s*:|(?:\\s+\\p{L}+)*\\s*\\()");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(?:#\\w+\\s+)?([\\p{L}_][\\w\\p{L}]*)[^}]*}}");

    private FormNames() {}

    /** Of one expression or a text with {@code {{name}}} in it. */
    static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        boolean expression = Feel.isExpression(text);
        String said =
                expression ? FILTER.matcher(TEXT.matcher(text).replaceAll("0")).replaceAll("") : text;
        Matcher name = (expression ? NAME : TEMPLATE).matcher(said);
        while (name.find()) {
            names.add(name.group(1));
        }
        names.removeAll(WORDS);
        return names;
    }

    static String withoutTexts(String expression) {
        return TEXT.matcher(expression).replaceAll("\"\"");
    }

    /** Of the words before a bracket those that name a function: what follows the last word of the language's own; empty: none. */
    static String function(String words) {
        String name = "";
        for (String word : words.strip().split("\\s+")) {
            boolean own = WORDS.contains(word)
                    && !word.equals("not")
                    && !(word.equals("or") && name.equals("get"))
                    && !(word.equals("else") && name.equals("get or"))
                    && !(word.equals("of") && name.equals("index"));
            name = own ? "" : name.isEmpty() ? word : name + " " + word;
        }
        return name;
    }

    /** All that a part says, parts of its parts aside. */
    static Stream<String> texts(JsonNode at) {
        if (at.isTextual()) {
            return Stream.of(at.asText());
        }
        Stream<JsonNode> inside = at.isObject()
                ? at.properties().stream()
                        .filter(entry -> !entry.getKey().equals("components"))
                        .map(java.util.Map.Entry::getValue)
                : StreamSupport.stream(at.spliterator(), false);
        return inside.flatMap(FormNames::texts);
    }

    /** What code shows and the form has no field for: a field of that key would be filled with it, or stand in its place. */
    static Set<String> shown(FormFile form) {
        Set<String> names = known(form);
        form.fields().values().forEach(field -> names.remove(FormFile.key(field)));
        names.add("lang");
        return names;
    }

    /** What a form knows: its fields, and what its expressions and lists name, which code fills. */
    static Set<String> known(FormFile form) {
        Set<String> names = new HashSet<>();
        form.components().forEach(part -> {
            names.add(String.valueOf(FormFile.key(part)));
            names.add(part.path("valuesKey").asText());
            texts(part).forEach(text -> names.addAll(in(text)));
        });
        return names;
    }
}
