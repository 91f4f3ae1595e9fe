package io.salesweek.crm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A deal that is open on a day.
 *
 * @param account null: without one
 * @param amount in the company's currency at the minor unit
 * @param from where the amount comes from
 * @param engagedOn null: nobody knows
 * @param changedAt when stage, amount or owner changed last; null: not since it came in
 */
public record OpenDeal(
        String id,
        String owner,
        String account,
        BigDecimal amount,
        AmountFrom from,
        LocalDate engagedOn,
        Instant changedAt) {

    /** The deal itself, its product's list price, or nowhere (then it is 0: nobody knows, or there is no rate). */
    public enum AmountFrom {
        DEAL,
        LIST,
        NONE
    }
}
