package io.salesweek.goal.process;

import io.salesweek.plan.PlanItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** A row of the week's plan in the form {@code propose-goals}; an empty {@code urgent} or {@code important} is no. */
record SentItem(
        LocalDate day,
        String activity,
        String subject,
        String customer,
        BigDecimal hours,
        Boolean urgent,
        Boolean important,
        String with) {

    private static final int HOUR_DIGITS = 2;

    PlanItem item() {
        return new PlanItem(
                null,
                day,
                activity,
                subject,
                customer,
                hours == null ? null : hours.setScale(HOUR_DIGITS, RoundingMode.HALF_UP),
                Boolean.TRUE.equals(urgent),
                Boolean.TRUE.equals(important),
                with,
                false);
    }

    static SentItem of(PlanItem item) {
        return new SentItem(
                item.day(),
                item.activity(),
                item.subject(),
                item.customer(),
                item.hours(),
                item.urgent(),
                item.important(),
                item.with());
    }
}
