package io.salesweek.week;

import io.salesweek.OnPostgres;

/** The same on a real PostgreSQL: after a wait it tells the row that was waited for as it now is, and others as they were. */
@OnPostgres
class ChangesAndScoreOnPostgresIT extends ChangesAndScoreTests {}
