package io.salesweek.reward.process;

import io.salesweek.reward.RewardOpening;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the reward of one person's scored week, once; nothing waits for it. */
@Component
class StartRewardDelegate implements JavaDelegate {

    private final RewardOpening opening;
    private final RewardApprovalProcess process;

    StartRewardDelegate(RewardOpening opening, RewardApprovalProcess process) {
        this.opening = opening;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = TeamWeekKey.parse(execution.getProcessBusinessKey())
                .of((String) execution.getVariable(RewardApprovalProcess.PERSON));
        opening.open(week).ifPresent(reward -> process.start(week, reward));
    }
}
