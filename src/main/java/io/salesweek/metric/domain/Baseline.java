package io.salesweek.metric.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A rep's usual week in one metric: DOMAIN.md, "Goals: SMART, checked". */
public final class Baseline {

    /** Decimals of ratios and of figures that are not money. */
    private static final int DECIMALS = 4;

    /**
     * A past week the rep took part in.
     *
     * @param actual null only for a mean without facts
     * @param ownDays the rep's working days of that week
     */
    public record PastWeek(BigDecimal actual, int ownDays) {}

    private Baseline() {}

    /** Actuals per own working day, times the working days of the week asked for; empty when there is no past working day. */
    public static Optional<BigDecimal> perDay(List<PastWeek> past, int ownDays, int decimals) {
        int pastDays = past.stream().mapToInt(PastWeek::ownDays).sum();
        if (pastDays == 0) {
            return Optional.empty();
        }
        BigDecimal sum = past.stream().map(PastWeek::actual).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.multiply(BigDecimal.valueOf(ownDays))
                .divide(BigDecimal.valueOf(pastDays), decimals, RoundingMode.HALF_UP));
    }

    /** {@link #perDay} for counts. */
    public static Optional<BigDecimal> count(List<PastWeek> past, int ownDays) {
        return perDay(past, ownDays, DECIMALS);
    }

    /** The plain mean of the weeks that have a figure. */
    public static Optional<BigDecimal> mean(List<PastWeek> past) {
        List<BigDecimal> known =
                past.stream().map(PastWeek::actual).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(known.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}
