package io.salesweek.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.engine.forms.check.Feel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A form can be filled: no field asks for what cannot be entered, and those the application needs are open whenever they were. */
final class FormLimits {

    /** The longest text that is kept. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(4_000);

    private static final int MOST_DIGITS = 10;
    private static final int LONGEST_PATTERN = 500;

    /** {@code (a+)+}: such a pattern may be tried for hours on a short text. */
    private static final Pattern ENDLESS = Pattern.compile("\\([^()]*[+*}][^()]*\\)[+*{]");

    private static final String REQUIRED = "required";
    private static final Set<String> LIMITS = Set.of("min", "max", "minLength", "maxLength");
    private static final Set<String> WHOLE = Set.of("minLength", "maxLength", "decimalDigits");

    private static final Set<String> OF_TEXTS = Set.of(REQUIRED, "minLength", "maxLength", "pattern", "validationType");

    /** The rules that the server holds by kind of field; of all others only that they are needed. */
    private static final Map<String, Set<String>> CHECKED = Map.of(
            "textfield", OF_TEXTS,
            "textarea", OF_TEXTS,
            "number", Set.of(REQUIRED, "min", "max"));

    /** Kinds of texts it knows. */
    private static final Set<String> KINDS = Set.of("", "custom", "email", "phone");

    private final FormFile form;
    private final FormFile shipped;
    private final Map<String, List<Map<String, Object>>> atTimes;
    private final Faults faults;

    /** @param atTimes by field, the answers that need it */
    FormLimits(FormFile form, FormFile shipped, Map<String, List<Map<String, Object>>> atTimes, Faults faults) {
        this.atTimes = atTimes;
        this.form = form;
        this.shipped = shipped;
        this.faults = faults;
    }

    void look() {
        form.fields().forEach((path, field) -> {
            JsonNode known = shipped.fields().get(path);
            lookAtSettings(path, field);
            lookAtPattern(path, field.path("validate").path("pattern").asText(""));
            lookAtLimits(path, field, known);
            if (isNeeded(field)) {
                lookAtOpen(path, field);
            }
            if (known != null && isNeeded(known)) {
                if (!field.path("validate").path(REQUIRED).asBoolean(false)
                        && field.path("validate").path(REQUIRED).asText("").matches("|null|false")
                        && !isNeeded(field)) {
                    faults.add(path, "gate.form.required");
                }
                lookAtOpen(path, field);
                lookAtHidden(path);
            } else if (atTimes.containsKey(path)) {
                lookAtOpen(path, field);
                lookAtHiddenThen(path);
            }
            if (known != null && FormFile.type(known).equals("dynamiclist")) {
                lookAtRows(path, field, known);
            }
        });
        form.components().stream()
                .filter(part -> FormFile.type(part).equals("group")
                        && !part.path("path").asText("").isEmpty())
                .forEach(part -> faults.add(FormFile.name(part), "gate.form.path"));
    }

    static boolean isNeeded(JsonNode field) {
        JsonNode required = field.path("validate").path("required");
        return FormFile.type(field).equals("dynamiclist")
                || required.asBoolean(false)
                || Feel.isExpression(required.asText());
    }

    /** What a person's browser and the server would read in different ways, or one of them not at all. */
    private void lookAtSettings(String path, JsonNode field) {
        JsonNode rules = field.path("validate");
        Set<String> checked = CHECKED.getOrDefault(FormFile.type(field), Set.of(REQUIRED));
        rules.properties().stream()
                .filter(rule -> !checked.contains(rule.getKey())
                        && !rule.getValue().asText("-").isEmpty())
                .forEach(rule -> faults.add(path, "gate.form.unchecked", rule.getKey()));
        if (!KINDS.contains(rules.path("validationType").asText(""))) {
            faults.add(
                    path,
                    "gate.form.unchecked",
                    "validationType " + rules.path("validationType").asText());
        }
        LIMITS.forEach(name -> lookAtNumber(path, name, rules.path(name), true));
        lookAtNumber(path, "decimalDigits", field.path("decimalDigits"), false);
        lookAtNumber(path, "increment", field.path("increment"), false);
        lookAtYesNo(path, REQUIRED, rules.path(REQUIRED), true);
        lookAtYesNo(path, "readonly", field.path("readonly"), true);
        lookAtYesNo(path, "disabled", field.path("disabled"), false);
        lookAtYesNo(path, "serializeToString", field.path("serializeToString"), false);
    }

    private void lookAtNumber(String path, String name, JsonNode value, boolean computed) {
        String said = value.asText("");
        String number = WHOLE.contains(name) ? "-?\\d{1,9}" : "-?\\d{1,15}(\\.\\d{1,10})?";
        boolean known = said.isEmpty() || said.matches(number);
        if (!known && !(computed && Feel.isExpression(said))) {
            faults.add(path, "gate.form.setting", name, said);
        }
    }

    private void lookAtYesNo(String path, String name, JsonNode value, boolean computed) {
        boolean known = value.isMissingNode() || value.isNull() || value.isBoolean();
        if (!known && !(computed && Feel.isExpression(value.asText()))) {
            faults.add(path, "gate.form.setting", name, value.asText());
        }
    }

    private void lookAtPattern(String path, String pattern) {
        try {
            Pattern.compile(pattern);
            if (pattern.length() > LONGEST_PATTERN || ENDLESS.matcher(pattern).find()) {
                faults.add(path, "gate.form.pattern", pattern);
            }
        } catch (PatternSyntaxException unreadable) {
            faults.add(path, "gate.form.pattern", pattern);
        }
    }

    private void lookAtLimits(String path, JsonNode field, JsonNode known) {
        BigDecimal least = limit(field, "min");
        BigDecimal most = limit(field, "max");
        BigDecimal shortest = limit(field, "minLength");
        BigDecimal longest = limit(field, "maxLength");
        boolean none = isAbove(least, most)
                || isAbove(shortest, longest)
                || isAbove(shortest, LONGEST)
                || longest != null && longest.signum() <= 0
                || known != null && (isAbove(limit(known, "min"), most) || isAbove(least, limit(known, "max")));
        int digits = field.path("decimalDigits").asInt(0);
        if (none || digits < 0 || digits > MOST_DIGITS) {
            faults.add(path, "gate.form.limits");
        }
    }

    private static boolean isAbove(BigDecimal least, BigDecimal most) {
        return least != null && most != null && least.compareTo(most) > 0;
    }

    /** Null when none is said, or it is only known when the form is filled. */
    private static BigDecimal limit(JsonNode field, String name) {
        String said = field.path("validate").path(name).asText("");
        return said.matches("-?\\d{1,15}(\\.\\d{1,10})?") ? new BigDecimal(said) : null;
    }

    /** What has to be filled is not locked, nor hidden for good. */
    private void lookAtOpen(String path, JsonNode field) {
        JsonNode readonly = field.path("readonly");
        if (field.path("disabled").asBoolean(false)
                || readonly.asBoolean(false)
                || Feel.isExpression(readonly.asText())) {
            faults.add(path, "gate.form.locked");
        }
        if (form.hidden(path).stream().anyMatch(FormLimits::isAlways)) {
            faults.add(path, "gate.form.hidden");
        }
    }

    private static boolean isAlways(String condition) {
        return Feel.isExpression(condition)
                && FormNames.in(condition).isEmpty()
                && FormCheck.endsSoon(condition)
                && Feel.isTrue(condition);
    }

    /** What the application needs is hidden only when it was. */
    private void lookAtHidden(String path) {
        Set<String> before = shipped.hidden(path);
        if (!before.containsAll(form.hidden(path))) {
            faults.add(path, "gate.form.hidden");
        }
    }

    /** What some answers need is not hidden with them. */
    private void lookAtHiddenThen(String path) {
        boolean hidden = atTimes.get(path).stream().anyMatch(answers -> form.hidden(path).stream()
                .anyMatch(condition -> Feel.isExpression(condition)
                        && FormCheck.endsSoon(condition)
                        && Feel.isTrue(condition, answers)));
        if (hidden && !faults.isSaidOf(path)) {
            faults.add(path, "gate.form.hidden");
        }
    }

    /** Rows can be added, and a long list loses none when it is sent. */
    private void lookAtRows(String path, JsonNode list, JsonNode known) {
        for (String setting : Set.of("isRepeating", "allowAddRemove", "disableCollapse")) {
            if (known.path(setting).asBoolean(false) && !list.path(setting).asBoolean(false)) {
                faults.add(path, "gate.form.rows", setting);
            }
        }
    }
}
