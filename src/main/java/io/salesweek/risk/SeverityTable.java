package io.salesweek.risk;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table that judges a risk, in its latest version: a risk belongs to no week. */
@Component
class SeverityTable {

    private final DecisionTables tables;

    SeverityTable(DecisionTables tables) {
        this.tables = tables;
    }

    /** What the table says. @param planDays,remindDays working days */
    record Judgement(Severity severity, int planDays, int remindDays, RiskEvent.Ruling ruling) {}

    /** @param amount company currency; null: none, which counts as 0 */
    Judgement judge(Likelihood likelihood, BigDecimal amount) {
        DecisionAnswer answer = tables.evaluate(
                Risks.SEVERITY,
                null,
                Map.of("likelihood", likelihood.code(), "amount", amount == null ? BigDecimal.ZERO : amount));
        return new Judgement(
                Severity.of(answer.text("severity")),
                answer.number("planDays").intValueExact(),
                answer.number("remindDays").intValueExact(),
                new RiskEvent.Ruling(answer.decision(), answer.version(), answer.rule()));
    }
}
