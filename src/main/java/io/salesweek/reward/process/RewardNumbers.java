package io.salesweek.reward.process;

import io.salesweek.metric.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** A reward's numbers as a person reads them in a form; what is stored and what the API tells stay exact. */
final class RewardNumbers {

    /** In a quota's formula the first number of each sum is money, the others count days and people. */
    private static final Pattern TARGET = Pattern.compile("(^|\\+ )(\\d+(?:\\.\\d+)?)");

    private RewardNumbers() {}

    /** 1,314.00 CNY. */
    static String money(BigDecimal amount, String currency) {
        return grouped(amount, currency) + " " + currency;
    }

    /** 1,314.00: at the currency's minor unit. */
    static String grouped(BigDecimal amount, String currency) {
        int digits = CurrencyUnit.of(currency).getDecimalPlaces();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(digits);
        return format.format(amount);
    }

    /** 500,000.00 / 21 / 4 × 5. */
    static String formula(String formula, String currency) {
        return TARGET.matcher(formula)
                .replaceAll(target -> target.group(1) + grouped(new BigDecimal(target.group(2)), currency))
                .replace(" * ", " × ");
    }

    /** 147.17 %: a ratio (1 is the whole) at two decimals; null: none. */
    static String ratio(BigDecimal ratio) {
        return ratio == null ? "–" : percent(ratio.setScale(4, RoundingMode.HALF_UP));
    }

    /** 0.75 %: to the last decimal, because money is computed with it. */
    static String percent(BigDecimal rate) {
        return Figures.exactPercent(rate);
    }
}
