package io.salesweek.risk.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/risk-detection.bpmn}: one instance per team and week; business key the team week's; no variables. */
@Component
class RiskDetectionProcess {

    static final String KEY = "risk-detection";
    static final String MESSAGE = "week.watched";

    private final RuntimeService runtime;

    RiskDetectionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(String teamWeek) {
        runtime.startProcessInstanceByMessage(MESSAGE, teamWeek);
    }
}
