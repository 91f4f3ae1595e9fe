package io.salesweek.audit;

import io.salesweek.OnPostgres;

/** The same on a real PostgreSQL: what it gives back of moments and amounts has the digests it was written with. */
@OnPostgres
class AuditOnPostgresIT extends AuditTests {}
