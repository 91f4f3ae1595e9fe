package io.salesweek.week.domain;

import io.salesweek.week.TeamWeekKey;

/** Starts the process of a team's week, in the current transaction. */
public interface SalesWeekStart {

    void start(TeamWeekKey key);
}
