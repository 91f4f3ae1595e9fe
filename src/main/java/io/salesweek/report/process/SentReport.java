package io.salesweek.report.process;

import io.salesweek.report.DayReport;
import io.salesweek.report.ReportContent;
import java.util.HashMap;
import java.util.Map;

/** What a day's report says so far, as values of the form's fields. */
final class SentReport {

    private SentReport() {}

    /** Empty when nothing was sent. */
    static Map<String, Object> values(DayReport report) {
        Map<String, Object> values = new HashMap<>();
        if (report.content() != null) {
            values.putAll(report.numbers());
            values.putAll(report.content().more());
            values.put("done", report.content().done());
            values.put("problems", report.content().problems());
            values.put("nextSteps", report.content().nextSteps());
            values.put("helpNeeded", report.content().helpNeeded());
            values.putAll(risk(report.content().risk()));
        }
        return values;
    }

    private static Map<String, Object> risk(ReportContent.Risk risk) {
        Map<String, Object> values = new HashMap<>();
        if (risk != null) {
            values.put("riskFlagged", true);
            values.put("riskKind", risk.kind());
            values.put("riskDescription", risk.description());
            values.put("riskLikelihood", risk.likelihood());
            values.put("riskCustomer", risk.customer());
            values.put("riskAmount", risk.amount());
        }
        return values;
    }
}
