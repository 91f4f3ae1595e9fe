package io.salesweek.crm;

import io.salesweek.crm.domain.CountedDeals;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.metric.ActualSource;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import io.salesweek.week.Weeks.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code revenueWon} and {@code newCustomers}, by close date, of Monday to Sunday and the weeks off before: DOMAIN.md, "Metrics". */
@Component
@Transactional(readOnly = true)
class CrmActuals implements ActualSource {

    private final DealRepository deals;
    private final Weeks weeks;

    CrmActuals(DealRepository deals, Weeks weeks) {
        this.deals = deals;
        this.weeks = weeks;
    }

    @Override
    public String source() {
        return "crm";
    }

    /** Once a deal came in. */
    @Override
    public boolean connected() {
        return deals.any();
    }

    @Override
    public Map<RepWeek, Map<String, BigDecimal>> actuals(Collection<RepWeek> asked, Instant asOf) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<RepWeek, Period> periods = weeks.countedDays(asked);
        CountedDeals counted = counted(periods);
        Map<RepWeek, Map<String, BigDecimal>> result = new LinkedHashMap<>();
        periods.forEach((week, period) -> result.put(week, figures(counted, week, period, asOf)));
        return result;
    }

    private CountedDeals counted(Map<RepWeek, Period> periods) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        LocalDate from = periods.values().stream().map(Period::from).min(order).orElseThrow();
        LocalDate to = periods.values().stream().map(Period::to).max(order).orElseThrow();
        Set<String> owners =
                periods.keySet().stream().map(week -> week.key().person()).collect(Collectors.toSet());
        return new CountedDeals(deals.wonByDay(owners, from, to), deals.firstDays(from, to));
    }

    private static Map<String, BigDecimal> figures(CountedDeals counted, RepWeek week, Period period, Instant asOf) {
        LocalDate today = asOf.atZone(week.teamWeek().zone()).toLocalDate();
        LocalDate to = period.to().isAfter(today) ? today : period.to();
        String owner = week.key().person();
        return Map.of(
                "revenueWon", counted.revenue(owner, period.from(), to),
                "newCustomers", BigDecimal.valueOf(counted.newCustomers(owner, period.from(), to)));
    }
}
