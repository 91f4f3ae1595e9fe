package io.salesweek.reward.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The deals of a reward under approval changed: its open task is interrupted and it is computed again. Not waiting for it yet: tried again. */
@Component
class RewardRecomputed {

    static final String MESSAGE = "reward.dealsChanged";

    private final RuntimeService runtime;

    RewardRecomputed(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void send(String reward) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceVariableEquals(RewardApprovalProcess.REWARD, reward)
                .correlate();
    }
}
