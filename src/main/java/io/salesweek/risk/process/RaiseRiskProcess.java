package io.salesweek.risk.process;

/** The contract of {@code processes/raise-risk.bpmn}: one instance per risk told by the form; no business key. */
final class RaiseRiskProcess {

    static final String KEY = "raise-risk";

    /** The risk's id: text, set by the form. */
    static final String RISK = "risk";

    private RaiseRiskProcess() {}
}
