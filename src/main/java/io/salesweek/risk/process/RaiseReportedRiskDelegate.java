package io.salesweek.risk.process;

import io.salesweek.risk.RaisedRisks;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises the risk that a daily report flags, or changes the one it flagged before; nothing waits for it. */
@Component
class RaiseReportedRiskDelegate implements JavaDelegate {

    /** The rep week's key, for a process that does not carry it as its business key; and the report's day. */
    private static final String REP_WEEK = "repWeek";

    private static final String DAY = "day";

    private final RaisedRisks risks;
    private final RiskEscalationProcess escalation;

    RaiseReportedRiskDelegate(RaisedRisks risks, RiskEscalationProcess escalation) {
        this.risks = risks;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object repWeek = execution.getVariable(REP_WEEK);
        String key = repWeek == null ? execution.getProcessBusinessKey() : repWeek.toString();
        LocalDate day = LocalDate.parse((String) execution.getVariable(DAY));
        escalation.tell(risks.reported(RepWeekKey.parse(key), day));
    }
}
