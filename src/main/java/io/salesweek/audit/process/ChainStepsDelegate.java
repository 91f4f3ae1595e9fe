package io.salesweek.audit.process;

import io.salesweek.audit.AuditChain;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chains the next steps, some hundred in one transaction. */
@Component
class ChainStepsDelegate implements JavaDelegate {

    /** As the diagram says. */
    private static final int AT_ONCE = 500;

    private final AuditChain chain;

    ChainStepsDelegate(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AuditChainProcess.MORE_STEPS, chain.next(AT_ONCE));
    }
}
