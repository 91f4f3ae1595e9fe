package io.salesweek.engine.forms.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A day ({@code yyyy-MM-dd}), a time of day or both, as form-js writes them. */
final class MomentCheck {

    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\d");

    private final FieldType type;
    private final Rules rules;

    MomentCheck(FieldType type, Rules rules) {
        this.type = type;
        this.rules = rules;
    }

    Object check(Object sent) {
        rules.refuseIf(!(sent instanceof String text && isMoment(text)), reason());
        return sent;
    }

    private boolean isMoment(String text) {
        try {
            switch (type) {
                case TIME -> DateTimeFormatter.ISO_TIME.parse(text);
                case DATE_TIME -> DateTimeFormatter.ISO_DATE_TIME.parse(text);
                default -> LocalDate.parse(text);
            }
            return type != FieldType.DATE || DAY.matcher(text).matches();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String reason() {
        return switch (type) {
            case TIME -> "time";
            case DATE_TIME -> "dateTime";
            default -> "date";
        };
    }
}
