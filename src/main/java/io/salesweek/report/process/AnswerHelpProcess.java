package io.salesweek.report.process;

import io.salesweek.week.RepWeekKey;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/answer-help.bpmn}: started by a message, one instance per call for help. */
@Component
public class AnswerHelpProcess {

    static final String KEY = "answer-help";
    static final String MESSAGE = "help.asked";

    /** The rep week's key, for a process that does not carry it as its business key. */
    static final String REP_WEEK = "repWeek";

    private final RuntimeService runtime;

    AnswerHelpProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @param help the call for help, by id */
    void ask(RepWeekKey week, String day, Long help) {
        runtime.startProcessInstanceByMessage(
                MESSAGE,
                week.toString(),
                Map.of(
                        DailyReportingProcess.PERSON, week.person(),
                        DailyReportingProcess.DAY, day,
                        DailyReportingProcess.HELP, help));
    }
}
