package io.salesweek.engine.forms.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A text: its length, its form, no character that cannot be stored. */
final class TextCheck {

    /** Where the form says nothing; the longest text our tables and process variables hold. */
    private static final BigDecimal MAX_LENGTH = BigDecimal.valueOf(4000);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)\\d{6,20}");

    private final Rules rules;

    TextCheck(Rules rules) {
        this.rules = rules;
    }

    Object check(Object sent) {
        rules.refuseIf(!(sent instanceof String), "text");
        String text = (String) sent;
        rules.refuseIf(text.indexOf('\0') >= 0, "character");
        checkLength(text);
        checkForm(text);
        return text;
    }

    private void checkLength(String text) {
        BigDecimal min = rules.number("minLength");
        BigDecimal max = rules.number("maxLength");
        BigDecimal most = max == null ? MAX_LENGTH : max;
        rules.refuseIf(text.length() > most.intValue(), "maxLength", most.toPlainString());
        rules.refuseIf(min != null && text.strip().length() < min.intValue(), "minLength", min);
    }

    /** A pattern that tries again and again matches nothing in the end. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new ReadSoFar(text)).find();
        } catch (ReadSoFar.TooOften | StackOverflowError hopeless) {
            return false;
        }
    }

    private void checkForm(String text) {
        String pattern = rules.text("pattern");
        String type = rules.text("validationType");
        rules.refuseIf(pattern != null && !matches(pattern, text), "pattern");
        rules.refuseIf("email".equals(type) && !EMAIL.matcher(text).matches(), "email");
        rules.refuseIf("phone".equals(type) && !PHONE.matcher(text).matches(), "phone");
    }
}
