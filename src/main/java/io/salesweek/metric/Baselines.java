package io.salesweek.metric;

import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** A rep's usual week: DOMAIN.md, "Goals". */
@Service
public class Baselines {

    /** By metric code; a metric is missing when the rep has no past week. Money at minor units, counts with 4 decimals. */
    public Map<String, BigDecimal> of(RepWeek week, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    /** The same for many rep weeks, in a fixed number of queries. */
    public Map<RepWeek, Map<String, BigDecimal>> of(Collection<RepWeek> weeks, Instant asOf) {
        throw new UnsupportedOperationException();
    }
}
