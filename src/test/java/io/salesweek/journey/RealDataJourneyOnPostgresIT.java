package io.salesweek.journey;

import io.salesweek.OnPostgres;

/** The same on a real PostgreSQL: its schema, its types, its order. */
@OnPostgres
class RealDataJourneyOnPostgresIT extends RealDataJourney {}
