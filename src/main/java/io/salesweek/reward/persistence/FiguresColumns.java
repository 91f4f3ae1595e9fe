package io.salesweek.reward.persistence;

import io.salesweek.reward.Computation.Figures;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The columns of a computation's figures. */
@Embeddable
class FiguresColumns {

    private String currency;
    private BigDecimal revenue;
    private BigDecimal quota;
    private String quotaFormula;

    @Convert(converter = TextsConverter.class)
    private List<String> quotaObjectives;

    private BigDecimal quotaAttainment;
    private BigDecimal discipline;

    @Convert(converter = PartsConverter.class)
    private Map<String, BigDecimal> parts;

    private BigDecimal rate;
    private BigDecimal cap;
    private BigDecimal worth;
    private BigDecimal approvedBefore;
    private BigDecimal amount;

    protected FiguresColumns() {}

    FiguresColumns(Figures figures) {
        currency = figures.currency();
        revenue = figures.revenue();
        quota = figures.quota();
        quotaFormula = figures.quotaFormula();
        quotaObjectives = figures.quotaObjectives();
        quotaAttainment = figures.quotaAttainment();
        discipline = figures.discipline();
        parts = figures.parts();
        rate = figures.rate();
        cap = figures.cap();
        worth = figures.worth();
        approvedBefore = figures.approvedBefore();
        amount = figures.amount();
    }

    Figures figures() {
        int digits = CurrencyUnit.of(currency).getDecimalPlaces();
        return new Figures(
                currency,
                money(revenue, digits),
                money(quota, digits),
                quotaFormula,
                quotaObjectives,
                quotaAttainment,
                discipline,
                parts,
                rate.stripTrailingZeros(),
                money(cap, digits),
                money(worth, digits),
                money(approvedBefore, digits),
                money(amount, digits));
    }

    /** As it was computed: at the minor unit, so nothing is rounded here. */
    static BigDecimal money(BigDecimal stored, int digits) {
        return stored == null ? null : stored.setScale(digits, RoundingMode.UNNECESSARY);
    }

    BigDecimal amount() {
        return amount;
    }
}
