package io.salesweek.score.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * A computed score with every value on the way.
 *
 * @param attainments per goal, in the input's order; 4 decimals, 0 to the cap; null where the actual is null
 * @param goalAttainment 4 decimals; null without goals, or when none has an actual
 * @param discipline 4 decimals; 1 when no report was due
 * @param planCompletion 4 decimals; 0 without a plan
 * @param score 1 decimal; null when goalAttainment is
 */
public record ScoreResult(
        List<BigDecimal> attainments,
        BigDecimal goalAttainment,
        BigDecimal discipline,
        BigDecimal planCompletion,
        BigDecimal score) {}
