package io.salesweek.crm.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a deal is worth in the company's currency: DOMAIN.md, "Ground rules". One in another currency counts at the latest rate on or
 * before its close date that is at most {@value #OLDEST_RATE} days old.
 */
public final class Exchange {

    public static final int OLDEST_RATE = 7;

    /** @param amount at the company currency's minor unit; {@code rate} and {@code rateDate} null for the company's own currency */
    public record Worth(BigDecimal amount, BigDecimal rate, LocalDate rateDate) {}

    private final CurrencyUnit company;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    public Exchange(String companyCurrency) {
        this.company = CurrencyUnit.of(companyCurrency);
    }

    /** @param rate company currency per unit */
    public Exchange quote(String currency, LocalDate day, BigDecimal rate) {
        rates.computeIfAbsent(currency, any -> new TreeMap<>()).put(day, rate);
        return this;
    }

    /** Empty while there is no rate. */
    public Optional<Worth> worth(BigDecimal amount, String currency, LocalDate closedOn) {
        BigMoney money = BigMoney.of(CurrencyUnit.of(currency), amount);
        if (money.getCurrencyUnit().equals(company)) {
            return Optional.of(new Worth(rounded(money), null, null));
        }
        return latest(currency, closedOn)
                .map(quote -> new Worth(
                        rounded(money.convertedTo(company, quote.getValue())), quote.getValue(), quote.getKey()));
    }

    private Optional<Map.Entry<LocalDate, BigDecimal>> latest(String currency, LocalDate closedOn) {
        return Optional.ofNullable(rates.get(currency))
                .map(quotes -> quotes.floorEntry(closedOn))
                .filter(quote -> !quote.getKey().isBefore(closedOn.minusDays(OLDEST_RATE)));
    }

    private static BigDecimal rounded(BigMoney money) {
        return money.toMoney(RoundingMode.HALF_UP).getAmount();
    }
}
