package io.salesweek.risk;

import io.salesweek.risk.domain.Pipeline;
import java.math.BigDecimal;
import java.util.List;

/**
 * That a rule's condition holds for a subject.
 *
 * @param subject a rep, team or account
 * @param customer the account at risk, or null
 * @param amount at risk, company currency; null: none
 * @param seen the facts it was found on, so that finding it on the same ones again adds nothing: a week, a day, an amount
 * @param figures the numbers of the rule's sentence
 * @param deals those that count, the largest first
 */
record Finding(
        String subject,
        Ownership whose,
        String customer,
        BigDecimal amount,
        String seen,
        List<String> figures,
        List<Pipeline.Deal> deals) {

    RiskFacts facts(Signal signal) {
        return new RiskFacts(signal.kind(), null, signal.likelihood(), customer, amount);
    }

    Evidence evidence(Signal signal) {
        List<Evidence.DealLine> lines = deals.stream()
                .limit(Evidence.MOST_DEALS)
                .map(deal -> new Evidence.DealLine(deal.id(), deal.account(), deal.amount(), deal.from(), deal.since()))
                .toList();
        return new Evidence(
                figures,
                lines,
                deals.size() - lines.size(),
                Detections.SIGNALS,
                signal.tableVersion(),
                signal.tableRule());
    }
}
