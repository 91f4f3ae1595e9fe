package io.salesweek.risk.process;

import io.salesweek.crm.AccountsImported;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/credit-watch.bpmn}: one instance per file of accounts, started as the file ends; no business key. */
@Component
class CreditWatchProcess {

    static final String KEY = "credit-watch";
    static final String MESSAGE = "accounts.imported";

    /** How far the accounts are checked: text; not there before the first step. */
    static final String POSITION = "position";

    /** Whether accounts are left: boolean. */
    static final String MORE_ACCOUNTS = "moreAccounts";

    private final RuntimeService runtime;

    CreditWatchProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void begin(AccountsImported imported) {
        runtime.startProcessInstanceByMessage(MESSAGE);
    }
}
