package io.salesweek.report.process;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.salesweek.problem.Problem;
import io.salesweek.report.ReportContent;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of {@code submit-daily-report} and {@code correct-daily-report}. A key the record does not name is a metric's number, or
 * else a text a process owner added to the form.
 */
class ReportForm {

    public LocalDate day;
    public String done;
    public String problems;
    public String nextSteps;
    public List<String> planItemsDone;
    public String helpNeeded;
    public Boolean riskFlagged;
    public String riskKind;
    public String riskDescription;
    public String riskLikelihood;
    public String riskCustomer;
    public BigDecimal riskAmount;

    private final Map<String, Object> rest = new HashMap<>();

    @JsonAnySetter
    void rest(String key, Object value) {
        if (value != null) {
            rest.put(key, value);
        }
    }

    /** Whether one of the fields above is called so. */
    static boolean names(String key) {
        return Stream.of(ReportForm.class.getFields()).map(Field::getName).anyMatch(key::equals);
    }

    List<String> planItemsDone() {
        return planItemsDone == null ? List.of() : planItemsDone;
    }

    /** @param metrics codes of the metrics reported by hand */
    ReportContent content(Set<String> metrics) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Map<String, String> more = new HashMap<>();
        rest.forEach((key, value) -> {
            if (metrics.contains(key)) {
                numbers.put(key, whole(key, value));
            } else {
                more.put(key, value.toString());
            }
        });
        return new ReportContent(numbers, done, problems, nextSteps, helpNeeded, more, risk());
    }

    private ReportContent.Risk risk() {
        return Boolean.TRUE.equals(riskFlagged)
                ? new ReportContent.Risk(riskKind, riskDescription, riskLikelihood, riskCustomer, riskAmount)
                : null;
    }

    private static BigDecimal whole(String key, Object value) {
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        if (number.signum() < 0 || number.scale() > 0) {
            throw Problem.badField(key, "report.wholeNumber");
        }
        return number.setScale(0);
    }
}
