package io.salesweek.journey;

/** On H2, as it ships. */
class RealDataJourneyIT extends RealDataJourney {}
