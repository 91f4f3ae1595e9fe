package io.salesweek.goal;

import java.math.BigDecimal;

/** One goal as it stands. {@code target} and {@code baseline} in the metric's unit; {@code weight} whole, 1–100; baseline null: none. */
public record Goal(String metric, BigDecimal target, int weight, BigDecimal baseline, String objective, String why) {}
