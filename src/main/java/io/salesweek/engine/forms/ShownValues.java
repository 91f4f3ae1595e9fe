package io.salesweek.engine.forms;

import io.salesweek.engine.FormCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** A window's values as the engine's form fields: Tasklist shows these, and no process variable is behind them. */
final class ShownValues {

    private static final String LABEL = "label";

    /** A word joiner: nothing to be seen, and no expression behind it. */
    private static final String NOTHING = "\u2060";

    private ShownValues() {}

    /**
     * @return the values and {@code lang}: {@code zh} for Chinese, else {@code en}; and nothing under the names of the case's variables,
     *     which the engine would show otherwise: a field of the same name would be filled with one
     */
    static List<FormField> fields(Map<String, Object> values, FormCall call) {
        Map<String, Object> shown = new LinkedHashMap<>(FormJson.plain(values));
        call.variables().keySet().forEach(variable -> shown.putIfAbsent(variable, null));
        shown.put("lang", lang(call.locale()));
        List<FormField> fields = new ArrayList<>();
        shown.forEach((key, value) -> fields.add(field(key, value)));
        return fields;
    }

    static String lang(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? "zh" : "en";
    }

    private static FormField field(String key, Object value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(key);
        field.setValue(typed(value));
        return field;
    }

    private static TypedValue typed(Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        }
        if (value instanceof String text) {
            return Variables.stringValue(text);
        }
        if (value instanceof Boolean yes) {
            return Variables.booleanValue(yes);
        }
        return value instanceof Number number
                ? number(new BigDecimal(number.toString()))
                : SpinValues.jsonValue(FormJson.write(value instanceof List<?> rows ? plainLabels(rows) : value))
                        .create();
    }

    /** What people wrote (a name, a subject) is an option's label as it is: the browser would evaluate what begins with "=" or has braces. */
    private static List<?> plainLabels(List<?> rows) {
        return rows.stream().map(ShownValues::plainLabel).toList();
    }

    private static Object plainLabel(Object row) {
        if (!(row instanceof Map<?, ?> option) || !(option.get(LABEL) instanceof String label)) {
            return row;
        }
        Map<Object, Object> plain = new LinkedHashMap<>(option);
        String told = label.replace("{{", "{" + NOTHING + "{");
        plain.put(LABEL, told.startsWith("=") ? NOTHING + told : told);
        return plain;
    }

    /** The browser knows one kind of number; a whole one is shown without decimals. */
    private static TypedValue number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? Variables.longValue(number.longValueExact()) : Variables.doubleValue(number.doubleValue());
    }
}
