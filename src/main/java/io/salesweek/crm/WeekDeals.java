package io.salesweek.crm;

import io.salesweek.crm.persistence.DealEntity;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import io.salesweek.week.Weeks.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The won deals that count in people's weeks. */
@Service
@Transactional(readOnly = true)
public class WeekDeals {

    private final DealRepository repository;
    private final Weeks weeks;

    WeekDeals(DealRepository repository, Weeks weeks) {
        this.repository = repository;
        this.weeks = weeks;
    }

    /**
     * The deals that make up {@code revenueWon} of these rep weeks (those of weeks off before included), by close date, then id; in a
     * fixed number of queries.
     *
     * @param asOf deals dated after this moment do not count yet
     */
    public Map<RepWeek, List<Deal>> counted(Collection<RepWeek> asked, Instant asOf) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<RepWeek, Period> periods = weeks.countedDays(asked);
        Comparator<LocalDate> order = Comparator.naturalOrder();
        Map<String, List<Deal>> won = repository
                .wonBy(
                        periods.keySet().stream()
                                .map(week -> week.key().person())
                                .collect(Collectors.toSet()),
                        periods.values().stream().map(Period::from).min(order).orElseThrow(),
                        periods.values().stream().map(Period::to).max(order).orElseThrow())
                .stream()
                .map(DealEntity::deal)
                .collect(Collectors.groupingBy(Deal::owner));
        Map<RepWeek, List<Deal>> result = new LinkedHashMap<>();
        periods.forEach((week, period) -> {
            LocalDate today = asOf.atZone(week.teamWeek().zone()).toLocalDate();
            LocalDate to = period.to().isAfter(today) ? today : period.to();
            result.put(
                    week,
                    won.getOrDefault(week.key().person(), List.of()).stream()
                            .filter(deal -> !deal.closedOn().isBefore(period.from())
                                    && !deal.closedOn().isAfter(to))
                            .toList());
        });
        return result;
    }
}
