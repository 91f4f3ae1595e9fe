package io.salesweek.reward.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** An approval was taken back: the reward's open task is interrupted, and the step asked anew. Nobody waiting for it yet is tried again. */
@Component
class RewardReopened {

    static final String MESSAGE = "reward.reopened";

    private final RuntimeService runtime;

    RewardReopened(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void send(String reward) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceVariableEquals(RewardApprovalProcess.REWARD, reward)
                .correlate();
    }
}
