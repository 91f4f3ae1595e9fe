package io.salesweek.goal.process;

import io.salesweek.metric.Metric;
import io.salesweek.metric.Metric.Unit;
import io.salesweek.metric.Metrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as a person reads them. */
record Figures(Metrics metrics, Locale locale) {

    static final String NONE = "–";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** A metric's name, with the currency where it is money; an unknown code as it is. */
    String metric(String code) {
        return metrics.find(code).map(this::metric).orElse(code);
    }

    String metric(Metric metric) {
        String name = metric.name(locale);
        return metric.unit() == Unit.MONEY ? name + " (" + metrics.currency() + ")" : name;
    }

    /** A figure in its metric's unit, at most one decimal where it is no money. */
    String amount(String code, BigDecimal number) {
        boolean money = metrics.find(code).filter(m -> m.unit() == Unit.MONEY).isPresent();
        return money ? money(number) : number(number, 0, 1);
    }

    /** The same without decimals, for a crowded table. */
    String brief(BigDecimal number) {
        return number(number, 0, 0);
    }

    String hours(BigDecimal hours) {
        return number(hours, 0, 2);
    }

    String money(BigDecimal number) {
        return number(number, metrics.moneyDigits(), metrics.moneyDigits());
    }

    /** A part of a whole as whole percent. */
    String percent(BigDecimal part, BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return NONE;
        }
        return part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP) + " %";
    }

    String day(LocalDate day) {
        boolean chinese = "zh".equals(locale.getLanguage());
        return DateTimeFormatter.ofPattern(chinese ? "EEE M月d日" : "EEE d MMM", locale)
                .format(day);
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
