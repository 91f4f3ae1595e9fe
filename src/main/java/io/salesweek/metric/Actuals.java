package io.salesweek.metric;

import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What was reached, gathered from all sources: from the facts as they stand. What a scored week counted is kept with its score.
 */
@Service
public class Actuals {

    private final Metrics metrics;
    private final ObjectProvider<ActualSource> sources;

    Actuals(Metrics metrics, ObjectProvider<ActualSource> sources) {
        this.metrics = metrics;
        this.sources = sources;
    }

    /** By rep week, then metric code; every metric of the catalogue is there (sums and counts 0, a mean without facts null). */
    public Map<RepWeek, Map<String, BigDecimal>> of(Collection<RepWeek> weeks, Instant asOf) {
        Map<String, Map<RepWeek, Map<String, BigDecimal>>> bySource = new HashMap<>();
        sources.orderedStream().forEach(source -> bySource.put(source.source(), source.actuals(weeks, asOf)));
        Map<RepWeek, Map<String, BigDecimal>> result = new LinkedHashMap<>();
        weeks.forEach(week -> result.put(week, figures(week, bySource)));
        return result;
    }

    public Map<String, BigDecimal> of(RepWeek week, Instant asOf) {
        return of(List.of(week), asOf).get(week);
    }

    private Map<String, BigDecimal> figures(RepWeek week, Map<String, Map<RepWeek, Map<String, BigDecimal>>> bySource) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (Metric metric : metrics.all()) {
            BigDecimal told = bySource.getOrDefault(metric.source(), Map.of())
                    .getOrDefault(week, Map.of())
                    .get(metric.code());
            figures.put(metric.code(), metric.actual(told, metrics.moneyDigits()));
        }
        return figures;
    }
}
