package io.salesweek.report;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a rep writes in a daily report.
 *
 * @param numbers whole numbers ≥ 0 by metric code; left out = 0
 * @param more further texts a process owner added to the form, by field key
 * @param risk null when none was flagged
 */
public record ReportContent(
        Map<String, BigDecimal> numbers,
        String done,
        String problems,
        String nextSteps,
        String helpNeeded,
        Map<String, String> more,
        Risk risk) {

    /** @param amount at risk, in the company's currency, ≥ 0; null: none */
    public record Risk(String kind, String description, String likelihood, String customer, BigDecimal amount) {}
}
