package io.salesweek.report.process;

/** The contract of {@code processes/daily-reporting.bpmn}: one instance per rep and week, business key the rep week's. */
final class DailyReportingProcess {

    static final String KEY = "daily-reporting";

    /** The rep: text, set by the caller. */
    static final String PERSON = "person";

    /** The day begun last, {@code yyyy-MM-dd}; inside a day's sub-process that day. */
    static final String DAY = "day";

    /** Whether another working day of the week is to come: boolean. */
    static final String MORE_DAYS = "moreDays";

    /** The call for help the day's report makes, by id: a number, local to the day; null: none. */
    static final String HELP = "help";

    /** Whether the day's report flags a risk: boolean, local to the day. */
    static final String RISK_FLAGGED = "riskFlagged";

    private DailyReportingProcess() {}
}
