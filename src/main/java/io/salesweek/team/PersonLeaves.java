package io.salesweek.team;

import java.time.LocalDate;

/**
 * An import gave a person a last day that is not over yet. Published in the import's transaction.
 *
 * @param lastDay inclusive, where the person is
 */
public record PersonLeaves(String person, LocalDate lastDay) {}
