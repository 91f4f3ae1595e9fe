package io.salesweek.reward.process;

import io.salesweek.crm.DealsChanged;
import io.salesweek.reward.RewardCorrecting;
import io.salesweek.week.RepWeekKey;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/deal-change.bpmn}: started by a message in the transaction of the import that changed a deal of a
 * rewarded week, or after a granted appeal; business key the rep week's.
 */
@Component
class DealChangeProcess {

    static final String KEY = "deal-change";
    static final String MESSAGE = "deals.changed";

    /** Whether it is to be looked at again later. */
    static final String WAIT = "wait";

    private final RuntimeService runtime;
    private final RewardCorrecting correcting;

    DealChangeProcess(RuntimeService runtime, RewardCorrecting correcting) {
        this.runtime = runtime;
        this.correcting = correcting;
    }

    @EventListener
    void begin(DealsChanged changed) {
        correcting.concerned(changed.days()).forEach(this::start);
    }

    void start(RepWeekKey week) {
        runtime.startProcessInstanceByMessage(
                MESSAGE, week.toString(), Map.of(RewardApprovalProcess.PERSON, week.person()));
    }
}
