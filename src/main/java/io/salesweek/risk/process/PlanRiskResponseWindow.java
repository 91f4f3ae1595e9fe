package io.salesweek.risk.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.risk.Risks;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who acts on a risk says what they do about it, and until when. */
@Component
class PlanRiskResponseWindow implements FormWindow<PlanRiskResponseWindow.Fields> {

    private final Risks risks;
    private final RiskView view;

    PlanRiskResponseWindow(Risks risks, RiskView view) {
        this.risks = risks;
        this.view = view;
    }

    record Fields(String response, LocalDate dueOn) {}

    @Override
    public String form() {
        return "plan-risk-response";
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
        return view.of(RiskEscalationProcess.risk(call.businessKey()), call.locale());
    }

    /** What decides is the moment of sending: what comes later is the next rung's. */
    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        Risks.Due due = risks.plan(
                RiskEscalationProcess.risk(call.businessKey()), fields.response(), fields.dueOn(), call.person());
        return Map.of(
                RiskEscalationProcess.DUE_AT,
                due.at().toString(),
                RiskEscalationProcess.REMIND_AT,
                due.remindAt().toString());
    }
}
