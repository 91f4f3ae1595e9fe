package io.salesweek.metric;

import io.salesweek.OnPostgres;

/** The same figures from PostgreSQL, whose collation orders ids otherwise. */
@OnPostgres
class FiguresOnPostgresIT extends FiguresTests {}
