package io.salesweek.metric;

import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What was reached, gathered from all sources. */
@Service
public class Actuals {

    /** By rep week, then metric code; every metric of the catalogue is there (sums and counts 0, a mean without facts null). */
    public Map<RepWeek, Map<String, BigDecimal>> of(Collection<RepWeek> weeks, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    public Map<String, BigDecimal> of(RepWeek week, Instant asOf) {
        throw new UnsupportedOperationException();
    }
}
