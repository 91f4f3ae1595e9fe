package io.salesweek.metric;

import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The part of an objective that falls to a rep's week: DOMAIN.md, "Objectives and quota". */
@Service
public class Quotas {

    /**
     * A rep's quota and how it came about.
     *
     * @param amount company currency, minor units; null: no quota (0)
     * @param objectives ids of the objectives the days took it from; empty: from the baseline
     */
    public record Quota(BigDecimal amount, java.util.List<String> objectives, String formula) {}

    public Quota of(RepWeek week, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    public Map<RepWeek, Quota> of(Collection<RepWeek> weeks, Instant asOf) {
        throw new UnsupportedOperationException();
    }
}
