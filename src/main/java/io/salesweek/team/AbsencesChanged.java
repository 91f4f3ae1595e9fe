package io.salesweek.team;

import java.util.Set;

/**
 * An import changed when these people are away. Published in the import's transaction. (The form {@code record-absence} needs no event:
 * its process goes on by itself.)
 */
public record AbsencesChanged(Set<String> people) {}
