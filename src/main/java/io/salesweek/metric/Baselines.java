package io.salesweek.metric;

import io.salesweek.metric.domain.Baseline;
import io.salesweek.metric.domain.Baseline.PastWeek;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Service;

/** A rep's usual week: DOMAIN.md, "Goals". Always from the facts as they stand; who asks keeps what was said. */
@Service
public class Baselines {

    private final Weeks weeks;
    private final Metrics metrics;
    private final Actuals actuals;
    private final int atMost;

    Baselines(Weeks weeks, Metrics metrics, Actuals actuals, MetricSettings settings) {
        this.weeks = weeks;
        this.metrics = metrics;
        this.actuals = actuals;
        this.atMost = settings.goals().baselineWeeks();
    }

    /** By metric code; a metric is missing when the rep has no past week. Money at minor units, counts with 4 decimals. */
    public Map<String, BigDecimal> of(RepWeek week, Instant asOf) {
        return of(List.of(week), asOf).get(week);
    }

    /** The same for many rep weeks, in a fixed number of queries. */
    public Map<RepWeek, Map<String, BigDecimal>> of(Collection<RepWeek> asked, Instant asOf) {
        return of(asked, week -> week.workingDays().size(), asOf);
    }

    /** @param ownDays how many working days of the asked week the figures are for */
    Map<RepWeek, Map<String, BigDecimal>> of(Collection<RepWeek> asked, ToIntFunction<RepWeek> ownDays, Instant asOf) {
        Map<RepWeek, List<RepWeek>> past = weeks.pastWeeks(asked, atMost);
        Set<RepWeek> distinct = new LinkedHashSet<>();
        past.values().forEach(distinct::addAll);
        Map<RepWeek, Map<String, BigDecimal>> reached = distinct.isEmpty() ? Map.of() : actuals.of(distinct, asOf);
        Map<RepWeek, Map<String, BigDecimal>> result = new LinkedHashMap<>();
        for (RepWeek week : asked) {
            result.put(week, baselines(past.getOrDefault(week, List.of()), reached, ownDays.applyAsInt(week)));
        }
        return result;
    }

    private Map<String, BigDecimal> baselines(
            List<RepWeek> past, Map<RepWeek, Map<String, BigDecimal>> reached, int ownDays) {
        Map<String, BigDecimal> result = new LinkedHashMap<>();
        for (Metric metric : metrics.all()) {
            List<PastWeek> figures = past.stream()
                    .map(week -> new PastWeek(
                            reached.get(week).get(metric.code()),
                            week.workingDays().size()))
                    .toList();
            baseline(metric, figures, ownDays).ifPresent(value -> result.put(metric.code(), value));
        }
        return result;
    }

    private Optional<BigDecimal> baseline(Metric metric, List<PastWeek> past, int ownDays) {
        return switch (metric.unit()) {
            case MONEY -> Baseline.perDay(past, ownDays, metrics.moneyDigits());
            case COUNT -> Baseline.count(past, ownDays);
            case POINTS -> Baseline.mean(past);
        };
    }
}
