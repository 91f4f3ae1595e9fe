package io.salesweek.sample.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people write them. */
final class Numbers {

    private Numbers() {}

    /** 1.05 as {@code 105 %}. */
    static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    static String amount(BigDecimal amount) {
        return String.format("%,d", amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
