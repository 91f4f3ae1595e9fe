package io.salesweek.risk.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.risk.Outcome;
import io.salesweek.risk.Risks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who acts on a risk closes it, with what became of it. */
@Component
class ResolveRiskWindow implements FormWindow<ResolveRiskWindow.Fields> {

    private final Risks risks;
    private final RiskView view;
    private final RiskChoices choices;

    ResolveRiskWindow(Risks risks, RiskView view, RiskChoices choices) {
        this.risks = risks;
        this.view = view;
        this.choices = choices;
    }

    record Fields(String outcome, String comment) {}

    @Override
    public String form() {
        return "resolve-risk";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public void requireMayHave(FormCall call, String person) {
        risks.requireMayAct(RiskEscalationProcess.risk(call.businessKey()), person);
    }

    @Override
    public String about(FormCall call) {
        return view.about(RiskEscalationProcess.risk(call.businessKey()));
    }

    @Override
    public boolean needsItsOwnCase() {
        return true;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Map<String, Object> values = view.of(RiskEscalationProcess.risk(call.businessKey()), call.locale());
        values.put("outcomes", choices.worded(call.locale(), "outcome", "averted", "occurred", "accepted"));
        return values;
    }

    /** What decides is the moment of sending: what comes later is the next rung's. */
    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        risks.resolve(
                RiskEscalationProcess.risk(call.businessKey()),
                Outcome.of(fields.outcome()),
                fields.comment(),
                call.person());
        return Map.of();
    }
}
