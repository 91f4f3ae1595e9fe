package io.salesweek.week;

import io.salesweek.OnPostgres;

/** The same on a real PostgreSQL: there the loser of a race waits at the winner's unique row. */
@OnPostgres
class OpeningsOnPostgresIT extends OpeningsTests {}
