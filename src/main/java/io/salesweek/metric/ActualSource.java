package io.salesweek.metric;

import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Where actuals come from: crm and report plug in. */
public interface ActualSource {

    /** Matches {@link Metric#source()}. */
    String source();

    /** Whether it has anything to count yet: a metric whose source is not connected is not offered. */
    boolean connected();

    /**
     * Figures of many rep weeks by metric code, in a fixed number of queries. A missing count or sum is 0 and may be left out.
     *
     * @param asOf facts dated after this moment do not count yet
     */
    Map<RepWeek, Map<String, BigDecimal>> actuals(Collection<RepWeek> weeks, Instant asOf);
}
