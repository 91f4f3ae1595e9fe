package io.salesweek.engine.forms.check;

import java.math.BigDecimal;

/** A number: its range, its decimals, its step. */
final class NumberCheck {

    /** More than any amount of a sales team, and what our columns hold: 13 digits before the point, 6 behind it. */
    private static final BigDecimal LARGEST = new BigDecimal("1E13");

    private static final int MOST_DECIMALS = 6;

    private final Field field;
    private final Rules rules;

    NumberCheck(Field field, Rules rules) {
        this.field = field;
        this.rules = rules;
    }

    Number check(Object sent) {
        BigDecimal number = number(sent);
        checkSize(number);
        checkRange(number);
        checkStep(number);
        return Values.compact(number);
    }

    private BigDecimal number(Object sent) {
        boolean asText = sent instanceof String text
                && field.source().path("serializeToString").asBoolean(false)
                && text.matches("-?\\d{1,13}(\\.\\d{1,6})?");
        rules.refuseIf(!asText && !(sent instanceof BigDecimal), "number");
        return asText ? new BigDecimal((String) sent) : (BigDecimal) sent;
    }

    /** Looks at the exponent first: numbers like 1E999999999 must not be written out. */
    private void checkSize(BigDecimal number) {
        boolean readable = Math.abs((long) number.scale()) < 1000 && number.precision() < 1000;
        rules.refuseIf(!readable || number.abs().compareTo(LARGEST) >= 0, "tooLarge");
        int declared = field.source().path("decimalDigits").asInt(MOST_DECIMALS);
        boolean fits = number.stripTrailingZeros().scale() <= declared;
        rules.refuseIf(!fits && declared == 0, "whole");
        rules.refuseIf(!fits, "decimals", declared);
    }

    private void checkRange(BigDecimal number) {
        BigDecimal min = rules.number("min");
        BigDecimal max = rules.number("max");
        rules.refuseIf(min != null && number.compareTo(min) < 0, "min", plain(min));
        rules.refuseIf(max != null && number.compareTo(max) > 0, "max", plain(max));
    }

    private void checkStep(BigDecimal number) {
        String increment = field.source().path("increment").asText("");
        BigDecimal step = increment.isBlank() ? BigDecimal.ZERO : new BigDecimal(increment.strip());
        boolean stepped = step.signum() == 0 || number.remainder(step).signum() == 0;
        rules.refuseIf(!stepped, "step", plain(step));
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
