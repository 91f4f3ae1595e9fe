package io.salesweek.reward.process;

import io.salesweek.reward.BulkApproving;
import io.salesweek.week.TeamWeekKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a team week's rewards on one list for whoever manages the team; none where all are to be looked at one by one. */
@Component
class ListRewardsDelegate implements JavaDelegate {

    private final BulkApproving bulk;
    private final ApproveRewardsProcess process;

    ListRewardsDelegate(BulkApproving bulk, ApproveRewardsProcess process) {
        this.bulk = bulk;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TeamWeekKey week = TeamWeekKey.parse(execution.getProcessBusinessKey());
        if (bulk.hasAny(week)) {
            process.start(week);
        }
    }
}
