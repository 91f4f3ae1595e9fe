package io.salesweek.risk;

import java.math.BigDecimal;

/**
 * What somebody says of a risk.
 *
 * @param customer an account's id, or null
 * @param amount at risk, company currency, ≥ 0; null: none
 */
public record RiskFacts(RiskKind kind, String description, Likelihood likelihood, String customer, BigDecimal amount) {}
