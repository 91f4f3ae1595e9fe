package io.salesweek.metric;

import io.salesweek.metric.Metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as a person reads them in a form. What belongs together stays on one line of a narrow column. */
public record Figures(Metrics metrics, Locale locale) {

    /** Stands where there is no figure. */
    public static final String NONE = "–";

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final char SPACE = '\u00a0';

    /** A metric's name, with the currency where it is money; an unknown code as it is. */
    public String metric(String code) {
        return metrics.find(code).map(this::metric).orElse(code);
    }

    public String metric(Metric metric) {
        String name = metric.name(locale);
        return metric.unit() == Unit.MONEY ? name + " (" + metrics.currency() + ")" : name;
    }

    /** A figure in its metric's unit, at most one decimal where it is no money; null: none. */
    public String amount(String code, BigDecimal number) {
        boolean money = metrics.find(code).filter(m -> m.unit() == Unit.MONEY).isPresent();
        return money ? money(number) : number(number, 0, 1);
    }

    public String hours(BigDecimal hours) {
        return number(hours, 0, 2);
    }

    public String money(BigDecimal number) {
        return number(number, metrics.moneyDigits(), metrics.moneyDigits());
    }

    /** For a crowded table, without decimals: what was reached, of what, in percent; only the first without a target. */
    public String reached(BigDecimal actual, BigDecimal target) {
        if (target == null) {
            return brief(actual);
        }
        return brief(actual) + SPACE + "/" + SPACE + brief(target) + " ·" + SPACE + percent(actual, target);
    }

    /** A ratio (1 is the whole) as whole percent; null: none. */
    public String percent(BigDecimal ratio) {
        return percent(ratio, BigDecimal.ONE);
    }

    /** A ratio (1 is the whole) to its last decimal, for rates and limits that are computed with. */
    public static String exactPercent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** A part of a whole as whole percent. */
    public String percent(BigDecimal part, BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return NONE;
        }
        return part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP) + (SPACE + "%");
    }

    /** Weekday, day and month. */
    public String day(LocalDate day) {
        boolean chinese = "zh".equals(locale.getLanguage());
        return DateTimeFormatter.ofPattern(chinese ? "EEE M月d日" : "EEE d MMM", locale)
                .format(day)
                .replace(' ', SPACE);
    }

    private String brief(BigDecimal number) {
        return number(number, 0, 0);
    }

    private String number(BigDecimal number, int fewest, int most) {
        if (number == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }
}
