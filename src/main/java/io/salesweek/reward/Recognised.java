package io.salesweek.reward;

/**
 * What a reward is recognised with.
 *
 * @param what null: with nothing; then the others are null too
 */
public record Recognised(Recognition what, String by, String reason) {}
