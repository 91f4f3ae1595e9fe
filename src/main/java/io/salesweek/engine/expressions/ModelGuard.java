package io.salesweek.engine.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.stereotype.Component;

/** Reads a whole diagram, before the engine does, for anything that would run code of whoever drew it. */
@Component
public final class ModelGuard {

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "gate.code.script",
            "script", "gate.code.script",
            "connector", "gate.code.connector",
            "executionListener", "gate.code.listener",
            "taskListener", "gate.code.listener",
            "field", "gate.code.field",
            "formData", "gate.code.form",
            "formProperty", "gate.code.form");

    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "class", "gate.code.class",
            "variableMappingClass", "gate.code.mapping",
            "variableMappingDelegateExpression", "gate.code.mapping",
            "formHandlerClass", "gate.code.class",
            "type", "gate.code.type",
            "topic", "gate.code.topic",
            "language", "gate.code.script",
            "resource", "gate.code.script",
            "formKey", "gate.code.form");

    private static final String DELEGATE = "delegateExpression";

    /** The longest text with an expression in it; documentation goes on for a page. */
    private static final int MAX_TEXT = 4_000;

    private static final int TOLD = 40;

    private final SmallLanguage language;

    public ModelGuard(ProcessBeans beans) {
        this.language = SmallLanguage.forDiagrams(beans);
    }

    /**
     * What is wrong and where.
     *
     * @param owner the id of the element it stands in
     * @param key of the text that says what is wrong and what to do
     */
    public record Finding(Element element, String owner, String key, List<Object> args) {}

    /** Whether an element's text is for readers only; of a person's task the engine makes a text with values from it. */
    public static boolean isComment(Element element, Element parent) {
        return "documentation".equals(element.getTagName()) && !"userTask".equals(parent.getTagName())
                || "textAnnotation".equals(parent.getTagName());
    }

    /** All that is wrong, in the file's order. */
    public List<Finding> findings(Element root) {
        List<Finding> findings = new ArrayList<>();
        look(root, "the diagram", findings);
        return findings;
    }

    private void look(Element element, String owner, List<Finding> findings) {
        String id = element.attribute("id", owner);
        Found found = (at, key, args) -> findings.add(new Finding(at, id, key, List.of(args)));
        String refused = REFUSED_ELEMENTS.get(element.getTagName());
        if (refused != null) {
            found.at(element, refused);
        }
        element.attributes().forEach(key -> lookAt(element, localName(key), element.attribute(key), found));
        lookAtText(element, element.getText(), found);
        element.elements().stream()
                .filter(child -> !isComment(child, element))
                .forEach(child -> look(child, id, findings));
    }

    private void lookAt(Element element, String name, String value, Found found) {
        if (DELEGATE.equals(name)) {
            lookAtDelegate(element, value, found);
        } else if (REFUSED_ATTRIBUTES.containsKey(name) && codeBearing(element, name)) {
            found.at(element, REFUSED_ATTRIBUTES.get(name));
        } else {
            lookAtText(element, value, found);
        }
    }

    /** The parser's keys are {@code uri:name}. */
    private static String localName(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }

    /** {@code type} is an innocent word on a form field, a parameter or a standard's attribute. */
    private static boolean codeBearing(Element element, String name) {
        return !"type".equals(name)
                || element.getTagName().endsWith("Task")
                || element.getTagName().endsWith("Definition");
    }

    private void lookAtDelegate(Element element, String value, Found found) {
        if (!namesDelegate(value)) {
            found.at(element, "gate.code.delegate", value);
        }
    }

    private void lookAtText(Element element, String text, Found found) {
        if (text != null && text.length() > MAX_TEXT && (text.contains("${") || text.contains("#{"))) {
            // nested deeply, it could not even be read
            found.at(element, "gate.code.unreadable", text.strip().substring(0, TOLD) + "…");
            return;
        }
        if (!isExpression(text)) {
            return;
        }
        try {
            language.build(text.trim());
        } catch (NotAllowed refused) {
            found.at(element, refused.key(), refused.args().toArray());
        } catch (TreeBuilderException unreadable) {
            found.at(element, "gate.code.unreadable", text.strip());
        }
    }

    /**
     * What kind of value a text gives when the engine reads it as an expression: {@code String} for plain text, {@code Void} for null,
     * {@code Object} when it cannot be told before (a variable, or a text that is refused anyway).
     */
    public Class<?> type(String text) {
        try {
            return isExpression(text) ? language.type(text.trim()) : String.class;
        } catch (TreeBuilderException refused) {
            return Object.class;
        }
    }

    /** The variable that the whole text names; null when it is anything else. */
    public String variable(String text) {
        try {
            return isExpression(text) ? language.variable(text.trim()) : null;
        } catch (TreeBuilderException refused) {
            return null;
        }
    }

    /** The variables that a text holds against a value, with the kind of that value; none when it cannot be read. */
    public Map<String, Class<?>> compared(String text) {
        try {
            return isExpression(text) ? language.compared(text.trim()) : Map.of();
        } catch (TreeBuilderException refused) {
            return Map.of();
        }
    }

    /** The beans' questions, as {@code bean.method}, one of whose answers a text gives; none when it cannot be read. */
    public Set<String> answeredBy(String text) {
        try {
            return isExpression(text) ? language.answeredBy(text.trim()) : Set.of();
        } catch (TreeBuilderException refused) {
            return Set.of();
        }
    }

    private static boolean isExpression(String text) {
        return text != null && text.length() <= MAX_TEXT && (text.contains("${") || text.contains("#{"));
    }

    /** The variables that a text's expressions look at; none when they cannot be read. */
    public Set<String> variables(String text) {
        Set<String> names = new TreeSet<>();
        if (isExpression(text)) {
            try {
                language.build(text.trim()).getIdentifierNodes().forEach(node -> names.add(node.getName()));
            } catch (TreeBuilderException unreadable) {
                return Set.of();
            }
        }
        names.removeIf(language::isNoVariable);
        return names;
    }

    @FunctionalInterface
    private interface Found {

        void at(Element element, String key, Object... args);
    }

    /** Whether the text names one delegate and nothing else. */
    public boolean namesDelegate(String expression) {
        try {
            return language.delegate(expression) != null;
        } catch (TreeBuilderException e) {
            return false;
        }
    }
}
