package io.salesweek.plan.domain;

import io.salesweek.calendar.Week;
import io.salesweek.plan.PlanItem;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is refused in a week's plan at once: DOMAIN "Goals: SMART, checked". */
public final class PlanRules {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.TEN;

    private PlanRules() {}

    /**
     * @param customers the ids of accounts that exist, of those the plan names
     * @throws Problem naming the field of the row, e.g. {@code plan[2].day}
     */
    public static void check(Week week, List<PlanItem> items, Set<String> customers) {
        Map<LocalDate, BigDecimal> hours = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            PlanItem item = items.get(i);
            if (!week.contains(item.day())) {
                throw Problem.badField(field(i, "day"), "plan.day.outside", week.monday(), week.sunday());
            }
            if (item.customer() != null && !customers.contains(item.customer())) {
                throw Problem.badField(field(i, "customer"), "plan.customer.unknown", item.customer());
            }
            BigDecimal planned = item.hours() == null ? BigDecimal.ZERO : item.hours();
            if (hours.merge(item.day(), planned, BigDecimal::add).compareTo(HOURS_A_DAY) > 0) {
                throw Problem.badField(field(i, "hours"), "plan.hours.day", item.day(), hours.get(item.day()));
            }
        }
    }

    private static String field(int row, String name) {
        return "plan[" + row + "]." + name;
    }
}
