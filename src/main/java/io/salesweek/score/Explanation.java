package io.salesweek.score;

import java.time.Instant;
import java.util.Map;

/**
 * How a figure came about: CONTRACT.md, {@code explanations[]}.
 *
 * @param of which figure, e.g. {@code score} or {@code attainment.revenueWon}
 * @param value a number, exact, or a grade; null when there is none
 * @param inputs the values that entered, by name
 * @param decision the table that answered, with version and matched rule; null where no table was asked
 * @param by who or what decided: {@code rule} for a computation
 */
public record Explanation(
        String of,
        Object value,
        String formula,
        Map<String, Object> inputs,
        String decision,
        Integer version,
        String rule,
        Instant at,
        String by) {}
