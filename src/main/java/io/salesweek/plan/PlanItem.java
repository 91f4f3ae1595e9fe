package io.salesweek.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/** {@code id} stays when a row equal in day, activity and subject is sent again; {@code hours} 0.25–24 or null. */
public record PlanItem(
        String id,
        LocalDate day,
        String activity,
        String subject,
        String customer,
        BigDecimal hours,
        boolean urgent,
        boolean important,
        String with,
        boolean done) {

    /** Urgent and important: high (3 points); one of both: medium (2); neither: low (1). */
    public Priority priority() {
        return urgent && important ? Priority.HIGH : urgent || important ? Priority.MEDIUM : Priority.LOW;
    }

    public enum Priority {
        LOW,
        MEDIUM,
        HIGH
    }
}
