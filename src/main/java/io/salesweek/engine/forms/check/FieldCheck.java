package io.salesweek.engine.forms.check;

import java.util.List;

/** One field's sent value, checked by the kind of the field. */
final class FieldCheck {

    private final Field field;
    private final Scope scope;
    private final Rules rules;

    FieldCheck(Field field, Scope scope) {
        this.field = field;
        this.scope = scope;
        this.rules = new Rules(field, scope);
    }

    /** @return the value that counts; null, or an empty list, when none was sent and none is needed */
    Object value() {
        Object sent = scope.sent(field.key());
        if (isMissing(sent)) {
            rules.refuseIf(rules.isOn("required"), "required");
            return field.type() == FieldType.CHOICES ? List.of() : sent;
        }
        return checked(sent);
    }

    private boolean isMissing(Object sent) {
        boolean unchecked = field.type() == FieldType.YES_NO && Boolean.FALSE.equals(sent);
        return sent == null || unchecked || sent instanceof List<?> list && list.isEmpty();
    }

    private Object checked(Object sent) {
        return switch (field.type()) {
            case TEXT -> new TextCheck(rules).check(sent);
            case NUMBER -> new NumberCheck(field, rules).check(sent);
            case DATE, TIME, DATE_TIME -> new MomentCheck(field.type(), rules).check(sent);
            case YES_NO -> yes(sent);
            case CHOICE -> new ChoiceCheck(field, scope, rules).one(sent);
            case CHOICES -> new ChoiceCheck(field, scope, rules).some(sent);
            case COMPUTED -> throw new IllegalStateException("A computed field is not checked");
        };
    }

    private Object yes(Object sent) {
        rules.refuseIf(!(sent instanceof Boolean), "yesNo");
        return sent;
    }
}
