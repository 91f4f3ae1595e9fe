package io.salesweek.report;

import io.salesweek.week.RepWeek;
import java.util.Locale;
import java.util.Optional;

/** What a feature above has to tell a rep in the report's form, for instance what the week would pay as it stands. */
public interface ReportNote {

    /** One sentence; empty: nothing to say. */
    Optional<String> of(RepWeek week, Locale locale);
}
