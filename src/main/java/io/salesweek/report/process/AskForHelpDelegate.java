package io.salesweek.report.process;

import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the manager for the help a report called for; nothing waits for the answer. */
@Component
class AskForHelpDelegate implements JavaDelegate {

    private final AnswerHelpProcess answerHelp;

    AskForHelpDelegate(AnswerHelpProcess answerHelp) {
        this.answerHelp = answerHelp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object repWeek = execution.getVariable(AnswerHelpProcess.REP_WEEK);
        String key = repWeek == null ? execution.getProcessBusinessKey() : repWeek.toString();
        answerHelp.ask(RepWeekKey.parse(key), (String) execution.getVariable(DailyReportingProcess.DAY), (Long)
                execution.getVariable(DailyReportingProcess.HELP));
    }
}
