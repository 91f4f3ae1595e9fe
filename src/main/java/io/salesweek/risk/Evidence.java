package io.salesweek.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a risk was found by.
 *
 * @param figures the numbers and names of the rule's sentence ({@code risk.found.<rule>} in the messages), in its order
 * @param deals the deals that count, the largest first; at most {@value #MOST_DEALS} of them
 * @param moreDeals how many more there are
 * @param decision,version,rule the row of {@code risk-signals} that said so
 */
public record Evidence(
        List<String> figures, List<DealLine> deals, int moreDeals, String decision, int version, String rule) {

    public static final int MOST_DEALS = 500;

    /**
     * A deal that counts.
     *
     * @param amount company currency; 0 when nobody knows
     * @param from {@code deal}, {@code list} (its product's list price) or {@code none}
     * @param since when it last changed; null: nobody knows
     */
    public record DealLine(String id, String account, BigDecimal amount, String from, LocalDate since) {}
}
