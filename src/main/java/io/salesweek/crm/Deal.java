package io.salesweek.crm;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An opportunity as the CRM says.
 *
 * @param owner a person's id
 * @param account the customer's id; null: without one
 * @param product free text, as the CRM has it
 * @param amount ≥ 0 in {@code currency}; null while nobody knows; a won deal has one
 * @param closedOn won and lost deals have it; it may lie ahead
 * @param worth what a won deal counts, in the company's currency at the minor unit; null for others
 * @param rate company currency per unit, as it was when {@code worth} was taken; null for a deal in the company's currency
 * @param rateDate the day that rate was quoted
 */
public record Deal(
        String id,
        String owner,
        String account,
        String product,
        Stage stage,
        BigDecimal amount,
        String currency,
        LocalDate engagedOn,
        LocalDate closedOn,
        String lostReason,
        String lostTo,
        BigDecimal worth,
        BigDecimal rate,
        LocalDate rateDate) {}
