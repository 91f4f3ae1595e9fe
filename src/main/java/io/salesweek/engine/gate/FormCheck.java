package io.salesweek.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.engine.FormWindow;
import io.salesweek.engine.forms.check.Feel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form asks what its window keeps, needs nothing the bundled form viewer does not know, and can be read in both languages. */
final class FormCheck {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> VALUES = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "expression",
            "dynamiclist");

    /** What only shows something. Frames, pages of HTML, scripts and files from elsewhere are not among them. */
    private static final Set<String> SHOWN = Set.of("text", "table", "group", "separator", "spacer", "image", "button");

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    /** A browser keeps nothing under the two words that every object of its has a meaning for. */
    private static final Pattern KEY = Pattern.compile("(?!(constructor|prototype)$)[A-Za-z][A-Za-z0-9_]{0,63}");

    /** FEEL's loops and functions: none of ours has any, and they can be made to run for ever. */
    private static final Pattern LOOP =
            Pattern.compile("\\b(for|some|every)\\s+\\w+\\s+in\\b|\\bfunction\\s*\\(|\\bexternal\\b|\\.\\.|\\*\\*");

    private static final Pattern OWN_PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,.*|/(?![/\\\\]).*", Pattern.DOTALL);

    /** A picture within a text, in Markdown or HTML. */
    private static final Pattern PICTURE =
            Pattern.compile("!\\[[^\\]]{0,200}]\\(|<\\s*(img|picture|svg|video|iframe)\\b");

    /** The viewer takes it out; who wrote it expects otherwise. */
    private static final Pattern CODE = Pattern.compile(
            "<\\s*(script|style|object|embed|link|form|input|base|meta)\\b|javascript\\s*:|<[a-z!/][^>]{0,1000}\\son\\w+\\s*=",
            Pattern.CASE_INSENSITIVE);

    /** FEEL's built-in functions that come to an end soon, whatever is put into them. */
    private static final Set<String> FUNCTIONS = Set.of(
            "",
            "abs",
            "ceiling",
            "concatenate",
            "contains",
            "count",
            "date",
            "decimal",
            "distinct values",
            "ends with",
            "floor",
            "get or else",
            "get value",
            "index of",
            "is defined",
            "list contains",
            "lower case",
            "max",
            "mean",
            "min",
            "modulo",
            "not",
            "now",
            "number",
            "round half up",
            "starts with",
            "string",
            "string length",
            "substring",
            "sum",
            "today",
            "upper case");

    /** A function's name, of one word or several, with the words before it. */
    private static final Pattern CALLED =
            Pattern.compile("([\\p{L}_][\\w\\p{L}]*+(?:\\s+[\\p{L}_][\\w\\p{L}]*+)*+)\\s*\\(");

    private static final int MAX_EXPRESSION = 4_000;

    /** Of a text beside pictures: what is longer nobody reads. */
    private static final int MAX_TEXT = 10_000;

    private static final int MAX_DEPTH = 40;

    private final Vocabulary words;

    FormCheck(Vocabulary words) {
        this.words = words;
    }

    void look(FormFile form, Faults faults) {
        FormWindow<?> window = words.window(form.id());
        FormFile shipped = words.shipped().form(form.id());
        if (window == null || shipped == null) {
            faults.add(null, "gate.form.nobody", form.id());
            return;
        }
        if (isOverlong(form, faults)) {
            return;
        }
        form.components().forEach(component -> lookAtKind(component, faults));
        lookAtIds(form, faults);
        Set<String> names = new HashSet<>(FormNames.known(shipped));
        form.fields().values().forEach(field -> names.add(FormFile.key(field)));
        form.components().forEach(component -> lookAtTexts(component, names, faults));
        form.components().forEach(component -> lookAtPicture(component, faults));
        form.fields().forEach((path, field) -> lookAtField(path, field, shipped.fields(), window, faults));
        FormNames.shown(shipped).stream()
                .filter(form.fields()::containsKey)
                .forEach(name -> faults.add(name, "gate.form.shown", name));
        new FormLimits(form, shipped, window.needsAtTimes(), faults).look();
        shipped.fields().forEach((path, field) -> {
            boolean needed = FormLimits.isNeeded(field) || window.needsAtTimes().containsKey(path);
            if (needed && !form.fields().containsKey(path)) {
                faults.add(null, "gate.form.missing", path);
            }
        });
    }

    /** Before anything is looked for in its texts. */
    private static boolean isOverlong(FormFile form, Faults faults) {
        form.components().stream()
                .filter(part -> FormNames.texts(part)
                        .anyMatch(text -> text.length() > MAX_TEXT && !text.startsWith("data:image/")))
                .forEach(part -> faults.add(FormFile.name(part), "gate.form.long", MAX_TEXT));
        return !faults.isEmpty();
    }

    /** Of two parts with one id the viewer shows neither: it stops. */
    private static void lookAtIds(FormFile form, Faults faults) {
        Set<String> ids = new HashSet<>();
        form.components().stream()
                .filter(part ->
                        part.hasNonNull("id") && !ids.add(part.path("id").asText()))
                .forEach(part -> faults.add(
                        FormFile.name(part), "gate.form.sameId", part.path("id").asText()));
    }

    private static void lookAtKind(JsonNode component, Faults faults) {
        String type = FormFile.type(component);
        if (!VALUES.contains(type) && !SHOWN.contains(type)) {
            faults.add(FormFile.name(component), "gate.form.kind", type);
        }
        if (VALUES.contains(type)
                && (FormFile.key(component) == null
                        || !KEY.matcher(FormFile.key(component)).matches())) {
            faults.add(FormFile.name(component), "gate.form.key");
        }
    }

    /** Every text of a component, parts of its parts aside. */
    private static void lookAtTexts(JsonNode component, Set<String> known, Faults faults) {
        String name = FormFile.name(component);
        FormNames.texts(component).forEach(text -> {
            int before = faults.size();
            if (Feel.isExpression(text)) {
                lookAtExpression(name, text, faults);
            }
            if (faults.size() > before) {
                return;
            }
            Set<String> unknown = FormNames.in(text);
            unknown.removeAll(known);
            unknown.forEach(variable -> faults.add(name, "gate.form.name", variable));
        });
    }

    /** Pictures are ours or in the form itself: another host would learn who opens it. */
    private static void lookAtPicture(JsonNode component, Faults faults) {
        String source = component.path("source").asText("");
        boolean own = source.isEmpty() || OWN_PICTURE.matcher(source).matches();
        boolean inText = words(component).anyMatch(text -> PICTURE.matcher(text).find());
        if (!own || inText) {
            faults.add(FormFile.name(component), "gate.form.image");
        }
        if (words(component).anyMatch(text -> CODE.matcher(text).find())) {
            faults.add(FormFile.name(component), "gate.form.markup");
        }
    }

    private static Stream<String> words(JsonNode component) {
        return FormNames.texts(component).filter(text -> text.length() <= MAX_TEXT);
    }

    private static void lookAtExpression(String name, String expression, Faults faults) {
        if (!endsSoon(expression)) {
            faults.add(
                    name,
                    "gate.form.loop",
                    String.join(", ", new TreeSet<>(FUNCTIONS)).substring(2));
        } else if (!Feel.isReadable(expression)) {
            faults.add(name, "gate.form.expression", expression);
        }
    }

    /** Whether it can be evaluated without harm: here, and on the server whenever the form is sent. */
    static boolean endsSoon(String expression) {
        String withoutTexts = FormNames.withoutTexts(expression);
        return expression.length() <= MAX_EXPRESSION
                && depth(withoutTexts) <= MAX_DEPTH
                && !LOOP.matcher(withoutTexts).find()
                && CALLED.matcher(withoutTexts)
                        .results()
                        .map(call -> FormNames.function(call.group(1)))
                        .allMatch(FUNCTIONS::contains);
    }

    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (char sign : expression.toCharArray()) {
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static void lookAtField(
            String path, JsonNode field, Map<String, JsonNode> shipped, FormWindow<?> window, Faults faults) {
        JsonNode known = shipped.get(path);
        String type = FormFile.type(field);
        if (known == null) {
            shipped.keySet().stream()
                    .filter(path::equalsIgnoreCase)
                    .forEach(other -> faults.add(path, "gate.form.case", other));
            lookAtNew(path, field, window, faults);
        } else if (!field.path("subtype").equals(known.path("subtype"))) {
            faults.add(path, "gate.form.type", known.path("subtype").asText());
        } else if (!kind(type).equals(kind(FormFile.type(known)))) {
            faults.add(path, "gate.form.type", FormFile.type(known));
        } else if (CHOICES.contains(type)) {
            lookAtChoices(path, field, known, faults);
        }
    }

    private static void lookAtNew(String path, JsonNode field, FormWindow<?> window, Faults faults) {
        String type = FormFile.type(field);
        boolean misnamed = !KEY.matcher(FormFile.key(field)).matches();
        if (misnamed || type.equals("expression") || field.path("disabled").asBoolean(false)) {
            return;
        }
        if (type.equals("number")) {
            if (!window.keeps(path, true)) {
                faults.add(path, "gate.form.number", String.join(", ", window.keepsNumbers()));
            }
        } else if (!TEXTS.contains(type) || !window.keeps(path, false)) {
            faults.add(path, "gate.form.unkept");
        }
    }

    private static String kind(String type) {
        if (TEXTS.contains(type)) {
            return "text";
        }
        return type.equals("radio") ? "select" : type.equals("taglist") ? "checklist" : type;
    }

    /** Choices are words code knows; where they come from stays so. */
    private static void lookAtChoices(String path, JsonNode field, JsonNode known, Faults faults) {
        boolean fixed = !known.has("values") && field.has("values");
        if (fixed || !source(known).equals(source(field))) {
            faults.add(path, "gate.form.choices", source(known));
        }
        if (!options(known).equals(options(field))) {
            faults.add(path, "gate.form.setting", "options", options(field));
        }
    }

    private static String source(JsonNode choices) {
        return choices.path("valuesKey").asText()
                + choices.path("valuesExpression").asText();
    }

    /** Whether other words than those offered are taken. */
    private static String options(JsonNode choices) {
        return choices.path("properties").path("options").asText("");
    }
}
