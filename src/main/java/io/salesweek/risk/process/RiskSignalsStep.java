package io.salesweek.risk.process;

import io.salesweek.engine.DecisionStep;
import io.salesweek.risk.Changes;
import io.salesweek.risk.CreditSignals;
import io.salesweek.risk.ReportSignals;
import io.salesweek.risk.WeekSignals;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks for risks in the data; which ones, the diagram says in {@code signals}. What is found starts, moves or ends its own process. */
@Component
class RiskSignalsStep implements DecisionStep {

    private final WeekSignals weeks;
    private final ReportSignals reports;
    private final CreditSignals credit;
    private final RiskEscalationProcess escalation;

    RiskSignalsStep(WeekSignals weeks, ReportSignals reports, CreditSignals credit, RiskEscalationProcess escalation) {
        this.weeks = weeks;
        this.reports = reports;
        this.credit = credit;
        this.escalation = escalation;
    }

    @Override
    public String decision() {
        return "risk-signals";
    }

    @Override
    public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
        String signals = String.valueOf(variables.get("signals"));
        return switch (signals) {
            case "weekStart" -> tell(weeks.atStart(TeamWeekKey.parse(businessKey)));
            case "midweek" -> tell(weeks.atMidweek(TeamWeekKey.parse(businessKey)));
            case "reports" -> tell(reports.missed(RepWeekKey.parse(businessKey)));
            case "credit" -> credit((String) variables.get(CreditWatchProcess.POSITION));
            default -> throw new IllegalArgumentException("The diagram asks for unknown signals: " + signals);
        };
    }

    private Map<String, Object> credit(String position) {
        CreditSignals.Step step = credit.check(position);
        tell(step.changes());
        return Map.of(CreditWatchProcess.POSITION, step.position(), CreditWatchProcess.MORE_ACCOUNTS, step.more());
    }

    private Map<String, Object> tell(Changes changes) {
        escalation.tell(changes);
        return Map.of();
    }
}
