package io.salesweek.report.process;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Moves on to the next working day of the week, and says whether another follows. Where holidays that came to be known meanwhile left
 * none, it is a day off, which ends at once.
 */
@Component
class StartDayDelegate implements JavaDelegate {

    private final ReportDays days;

    StartDayDelegate(ReportDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String begun = (String) execution.getVariable(DailyReportingProcess.DAY);
        List<LocalDate> left = days.reportable(execution).stream()
                .filter(day -> begun == null || day.isAfter(LocalDate.parse(begun)))
                .toList();
        execution.setVariable(
                DailyReportingProcess.DAY,
                (left.isEmpty() ? days.dayOffAfter(execution, begun) : left.get(0)).toString());
        execution.setVariable(DailyReportingProcess.MORE_DAYS, left.size() > 1);
    }
}
