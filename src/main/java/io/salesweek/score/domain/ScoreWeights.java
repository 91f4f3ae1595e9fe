package io.salesweek.score.domain;

import java.math.BigDecimal;

/**
 * Shares, caps and points of a score, from the table {@code score-weights}.
 *
 * @param goalShare,disciplineShare,planShare parts of the score, 0–1, that sum to 1
 * @param attainmentCap the most one goal's attainment counts, e.g. 1.5
 * @param latePoints what a late report counts, 0–1
 * @param highPoints,mediumPoints,lowPoints what a plan item counts by its priority
 */
public record ScoreWeights(
        BigDecimal goalShare,
        BigDecimal disciplineShare,
        BigDecimal planShare,
        BigDecimal attainmentCap,
        BigDecimal latePoints,
        BigDecimal highPoints,
        BigDecimal mediumPoints,
        BigDecimal lowPoints) {}
