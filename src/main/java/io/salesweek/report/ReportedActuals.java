package io.salesweek.report;

import static java.util.stream.Collectors.toMap;

import io.salesweek.metric.ActualSource;
import io.salesweek.report.persistence.ReportVersionEntity;
import io.salesweek.report.persistence.ReportVersionRepository;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts from the daily reports: the last version of each day counts, also of a day whose report was missed. */
@Component
class ReportedActuals implements ActualSource {

    private final ReportVersionRepository versions;

    ReportedActuals(ReportVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public String source() {
        return "report";
    }

    /** Daily reports are always connected. */
    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public Map<RepWeek, Map<String, BigDecimal>> actuals(Collection<RepWeek> weeks, Instant asOf) {
        Map<RepWeekKey, Map<LocalDate, ReportVersionEntity>> last = new HashMap<>();
        versions.of(weeks.stream().map(RepWeek::key).toList()).stream()
                .filter(sent -> !sent.sentAt().isAfter(asOf))
                .forEach(sent -> last.computeIfAbsent(sent.repWeek(), key -> new LinkedHashMap<>())
                        .put(sent.day(), sent));
        return weeks.stream().collect(toMap(week -> week, week -> sums(last.getOrDefault(week.key(), Map.of()))));
    }

    private static Map<String, BigDecimal> sums(Map<LocalDate, ReportVersionEntity> reports) {
        Map<String, BigDecimal> sums = new HashMap<>();
        reports.values().forEach(sent -> sent.content()
                .numbers()
                .forEach((metric, number) -> sums.merge(metric, number, BigDecimal::add)));
        return sums;
    }
}
