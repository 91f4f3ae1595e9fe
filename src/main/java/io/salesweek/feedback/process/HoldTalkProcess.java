package io.salesweek.feedback.process;

import io.salesweek.week.RepWeekKey;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/hold-talk.bpmn}: started by a message, at most once per rep and week; nothing waits for it. */
@Component
class HoldTalkProcess {

    static final String KEY = "hold-talk";
    static final String MESSAGE = "talk.wanted";

    private final RuntimeService runtime;

    HoldTalkProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void ask(RepWeekKey week) {
        runtime.startProcessInstanceByMessage(MESSAGE, week.toString(), Map.of(FeedbackProcess.PERSON, week.person()));
    }
}
