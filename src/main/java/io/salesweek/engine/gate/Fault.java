package io.salesweek.engine.gate;

import io.salesweek.problem.Texts;
import java.util.List;
import java.util.Locale;

/**
 * One reason why a deployment is refused.
 *
 * @param file its name
 * @param element the id of the element to mend; null: the file as a whole
 * @param key of the text that says what is wrong and what to do
 */
record Fault(String file, String element, String key, List<Object> args) {

    /** The reason as a person reads it: file, element, what to do. */
    String text(Texts texts, Locale locale) {
        String sentence = texts.of(locale, key, args.toArray());
        return element == null
                ? texts.of(locale, "gate.fault.file", file, sentence)
                : texts.of(locale, "gate.fault.element", file, element, sentence);
    }
}
