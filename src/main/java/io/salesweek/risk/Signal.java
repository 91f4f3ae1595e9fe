package io.salesweek.risk;

import java.math.BigDecimal;

/**
 * What the table {@code risk-signals} says of one rule.
 *
 * @param rule its name, as the API tells it
 * @param least a second threshold where the rule has one; null otherwise
 * @param tableRule the row's id
 */
public record Signal(
        String rule,
        BigDecimal threshold,
        BigDecimal least,
        RiskKind kind,
        Likelihood likelihood,
        int tableVersion,
        String tableRule) {

    public static final String BEHIND_PACE = "behindPace";
    public static final String REPORTS_MISSED = "reportsMissed";
    public static final String DEALS_STALE = "dealsStale";
    public static final String PIPELINE_THIN = "pipelineThin";
    public static final String CONCENTRATION = "concentration";
    public static final String OVER_CREDIT_LIMIT = "overCreditLimit";
}
