package io.salesweek.risk.process;

import io.salesweek.engine.DecisionStep;
import io.salesweek.risk.Risks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Judges a risk by likelihood and money at risk. */
@Component
class AssessRiskStep implements DecisionStep {

    private final Risks risks;

    AssessRiskStep(Risks risks) {
        this.risks = risks;
    }

    @Override
    public String decision() {
        return Risks.SEVERITY;
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        risks.assess(RiskEscalationProcess.risk(businessKey));
        return Map.of();
    }
}
