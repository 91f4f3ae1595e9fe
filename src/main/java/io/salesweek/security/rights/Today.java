package io.salesweek.security.rights;

import io.salesweek.engine.ProcessBean;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;

/** For filters' expressions: the company's day. */
@ProcessBean("today")
public class Today {

    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, @Value("${salesweek.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The next midnight in the company's zone. */
    public Date end() {
        return Date.from(clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant());
    }
}
