package io.salesweek.reward.process;

import io.salesweek.reward.RewardCorrecting;
import io.salesweek.week.RepWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares a week's money with its deals as they now stand, and begins what follows. Repeating it is harmless. */
@Component
class RecheckRewardDelegate implements JavaDelegate {

    private final RewardCorrecting correcting;
    private final RewardApprovalProcess approval;
    private final RewardRecomputed recomputed;

    RecheckRewardDelegate(RewardCorrecting correcting, RewardApprovalProcess approval, RewardRecomputed recomputed) {
        this.correcting = correcting;
        this.approval = approval;
        this.recomputed = recomputed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RepWeekKey week = RepWeekKey.parse(execution.getProcessBusinessKey());
        RewardCorrecting.Found found = correcting.recheck(week);
        switch (found.verdict()) {
            case COMPUTE_AGAIN -> recomputed.send(found.reward());
            case CORRECT -> approval.start(week, found.reward());
            default -> {
                // nothing to begin
            }
        }
        execution.setVariable(DealChangeProcess.WAIT, found.verdict() == RewardCorrecting.Verdict.WAIT);
    }
}
