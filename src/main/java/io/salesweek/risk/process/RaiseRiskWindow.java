package io.salesweek.risk.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.risk.Likelihood;
import io.salesweek.risk.RaisedRisks;
import io.salesweek.risk.RiskFacts;
import io.salesweek.risk.RiskKind;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Anybody raises a risk. */
@Component
class RaiseRiskWindow implements FormWindow<RaiseRiskWindow.Fields> {

    private final RaisedRisks risks;
    private final RiskChoices choices;

    RaiseRiskWindow(RaisedRisks risks, RiskChoices choices) {
        this.risks = risks;
        this.choices = choices;
    }

    record Fields(String kind, String description, String likelihood, String customer, BigDecimal amount) {}

    @Override
    public String form() {
        return RaiseRiskProcess.KEY;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        return Map.of(
                "kinds", choices.worded(call.locale(), "kind", "market", "customer", "internal"),
                "likelihoods", choices.worded(call.locale(), "likelihood", "low", "medium", "high"),
                "customers", choices.customers(call.person()));
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        RiskFacts facts = new RiskFacts(
                RiskKind.of(fields.kind()),
                fields.description(),
                Likelihood.of(fields.likelihood()),
                fields.customer(),
                choices.money("amount", fields.amount()));
        return Map.of(RaiseRiskProcess.RISK, risks.raise(facts, call.person()).id());
    }
}
