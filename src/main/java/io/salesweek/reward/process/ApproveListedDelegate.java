package io.salesweek.reward.process;

import io.salesweek.problem.Problem;
import io.salesweek.reward.BulkApproving;
import io.salesweek.reward.BulkApproving.Item;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Approves what is on a list, each in a transaction of its own and with its own result: one that is refused holds up no other. */
@Component
class ApproveListedDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(ApproveListedDelegate.class);

    /** Sentences of rewards say all without further words. */
    private static final String OWN_TEXTS = "reward.";

    private static final String OTHER = "reward.failed";

    private final BulkApproving bulk;
    private final OneApproval one;

    ApproveListedDelegate(BulkApproving bulk, OneApproval one) {
        this.bulk = bulk;
        this.one = one;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String list = (String) execution.getVariable(ApproveRewardsProcess.LIST);
        bulk.open(list).forEach(item -> approve(list, item));
    }

    private void approve(String list, Item item) {
        try {
            one.approve(list, item);
        } catch (RuntimeException refused) {
            LOG.info("Reward {} of list {} was not approved: {}", item.reward(), list, refused.toString());
            one.refused(list, item, why(refused));
        }
    }

    /** A key of the texts, so that it can be told in whoever's language; nothing of the inside. */
    private static String why(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.key().startsWith(OWN_TEXTS) ? problem.key() : OTHER;
            }
        }
        return OTHER;
    }
}
