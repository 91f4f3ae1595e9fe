package io.salesweek.engine.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads a whole diagram, before the engine does, for anything that would run code of whoever drew it. */
final class ModelGuard {

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "scripts are not allowed",
            "script", "scripts are not allowed",
            "connector", "connectors are not allowed",
            "formData", "forms are .form files, named by camunda:formRef",
            "formProperty", "forms are .form files, named by camunda:formRef");

    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "class", "Java classes are not allowed, name a delegate",
            "variableMappingClass", "Java classes are not allowed",
            "formHandlerClass", "Java classes are not allowed",
            "type", "only delegates and tables do work, no external tasks, mails or commands",
            "topic", "external tasks are not allowed",
            "language", "scripts are not allowed",
            "resource", "scripts are not allowed",
            "formKey", "forms are .form files, named by camunda:formRef");

    private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");

    private final SmallLanguage language;

    ModelGuard(ProcessBeans beans) {
        this.language = SmallLanguage.forDiagrams(beans);
    }

    /** What is wrong and where, in the file's order. */
    record Finding(String text, Element element) {}

    List<Finding> findings(Element root) {
        List<Finding> findings = new ArrayList<>();
        look(root, "the diagram", findings);
        return findings;
    }

    private void look(Element element, String owner, List<Finding> findings) {
        String id = element.attribute("id", owner);
        BiConsumer<Element, String> found = (at, text) -> findings.add(new Finding(id + ": " + text, at));
        String refused = REFUSED_ELEMENTS.get(element.getTagName());
        if (refused != null) {
            found.accept(element, refused);
        }
        element.attributes().forEach(key -> lookAt(element, localName(key), element.attribute(key), found));
        lookAtText(element, element.getText(), found);
        element.elements().forEach(child -> look(child, id, findings));
    }

    private void lookAt(Element element, String name, String value, BiConsumer<Element, String> found) {
        if (DELEGATES.contains(name)) {
            lookAtDelegate(element, value, found);
        } else if (REFUSED_ATTRIBUTES.containsKey(name) && codeBearing(element, name)) {
            found.accept(element, REFUSED_ATTRIBUTES.get(name));
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

    private void lookAtDelegate(Element element, String value, BiConsumer<Element, String> found) {
        if (!namesDelegate(value)) {
            found.accept(element, value + " names no delegate");
        }
    }

    private void lookAtText(Element element, String text, BiConsumer<Element, String> found) {
        if (text == null || !text.contains("${") && !text.contains("#{")) {
            return;
        }
        try {
            language.build(text.trim());
        } catch (TreeBuilderException e) {
            found.accept(element, e.getMessage());
        }
    }

    private boolean namesDelegate(String expression) {
        try {
            return language.delegate(expression) != null;
        } catch (TreeBuilderException e) {
            return false;
        }
    }
}
