package io.salesweek.risk;

import io.salesweek.OnPostgres;

/** The same on a real PostgreSQL: pages by its own order of ids, and rows of its own types. */
@OnPostgres
class RisksOnPostgresIT extends RisksTests {}
