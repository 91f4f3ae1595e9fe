package io.salesweek.audit.process;

/** The contract of {@code processes/audit-chain.bpmn}: one instance per tick of its timer; no business key. */
final class AuditChainProcess {

    static final String KEY = "audit-chain";
    static final String EVENT_HOURS_PASSED = "event_hoursPassed";

    /** Whether steps are left to chain. */
    static final String MORE_STEPS = "moreSteps";

    private AuditChainProcess() {}
}
