package io.salesweek.report.process;

import io.salesweek.report.Reports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Help was asked for and not answered in time: recorded, and shown to the rep. */
@Component
class RecordUnansweredDelegate implements JavaDelegate {

    private final Reports reports;

    RecordUnansweredDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.helpUnanswered((Long) execution.getVariable(DailyReportingProcess.HELP));
    }
}
