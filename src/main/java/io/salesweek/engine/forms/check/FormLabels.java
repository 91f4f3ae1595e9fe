package io.salesweek.engine.forms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words a person knows a field by. */
public final class FormLabels {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d+)])?\\.?");

    private final FormSchema schema;
    private final Map<String, Object> context;

    /** @param context what label expressions see: {@code lang} */
    public FormLabels(FormSchema schema, Map<String, Object> context) {
        this.schema = schema;
        this.context = context;
    }

    /** A label on the way to a field; for a list of rows with the row's number, counted from 1, else null. */
    public record Step(String label, Integer row) {}

    /**
     * @param path e.g. {@code goals[1].target}, rows counted from 0
     * @return the labels from the outermost list to the field; empty when the form has no such field
     */
    public List<Step> of(String path) {
        List<Step> steps = new ArrayList<>();
        List<FormPart> parts = schema.parts();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            FormPart part = find(parts, step.group(1));
            if (part == null) {
                return List.of();
            }
            steps.add(new Step(label(part), step.group(2) == null ? null : Integer.parseInt(step.group(2)) + 1));
            parts = part instanceof Rows rows ? rows.parts() : List.of();
        }
        return steps;
    }

    private FormPart find(List<FormPart> parts, String key) {
        return FormSchema.inputs(parts)
                .filter(input -> FormSchema.key(input).equals(key))
                .findFirst()
                .orElse(null);
    }

    private String label(FormPart part) {
        String label = part.label();
        Object words = Feel.isExpression(label) ? Feel.evaluate(label, context) : label;
        return words == null || words.toString().isBlank() ? FormSchema.key(part) : words.toString();
    }
}
