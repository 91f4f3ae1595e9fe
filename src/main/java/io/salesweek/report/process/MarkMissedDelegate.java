package io.salesweek.report.process;

import io.salesweek.report.Reports;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing was sent until the last moment: the day's report is missed. */
@Component
class MarkMissedDelegate implements JavaDelegate {

    private final Reports reports;

    MarkMissedDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.markMissed(RepWeekKey.parse(execution.getProcessBusinessKey()), LocalDate.parse((String)
                execution.getVariable(DailyReportingProcess.DAY)));
    }
}
