package io.salesweek.week;

import io.salesweek.OnPostgres;

/** The same on a real PostgreSQL: its locks and window functions. */
@OnPostgres
class WeeksOnPostgresIT extends WeeksTests {}
