package io.salesweek.risk;

/**
 * Whose a risk is.
 *
 * @param owner who deals with it first; null: nobody in particular, then it is a director's
 * @param about the person it concerns, who decides on it only while it is theirs; null: nobody
 * @param team whose review shows it and whose calendar counts; null: no team
 */
public record Ownership(String owner, String about, String team) {}
