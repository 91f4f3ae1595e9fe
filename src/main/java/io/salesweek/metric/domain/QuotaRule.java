package io.salesweek.metric.domain;

import io.salesweek.metric.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part of objectives that falls to a rep's week: DOMAIN.md, "Objectives and quota". Each day takes the personal objective in force,
 * else the team's divided by its reps; of several the shortest, then the lowest id.
 */
public final class QuotaRule {

    /** The calendar of the team's week. */
    @FunctionalInterface
    public interface WorkingDays {

        /** How many working days there are from–to, inclusive. */
        int between(LocalDate from, LocalDate to);
    }

    /**
     * @param amount at the given decimals; 0 when the objectives are
     * @param objectives ids, in the order of the days that took them
     * @param formula the numbers as they were multiplied and divided, e.g. {@code 240000 / 20 / 5 * 5}
     */
    public record Result(BigDecimal amount, List<String> objectives, String formula) {}

    private static final Comparator<Objective> SHORTEST_THEN_LOWEST_ID = Comparator.comparingLong(
                    (Objective objective) ->
                            objective.to().toEpochDay() - objective.from().toEpochDay())
            .thenComparing(Objective::id);

    private final List<Objective> objectives;
    private final int reps;
    private final WorkingDays calendar;

    /**
     * @param objectives the rep's own and the team's, of any period
     * @param reps of the team at the opening
     */
    public QuotaRule(List<Objective> objectives, int reps, WorkingDays calendar) {
        this.objectives = objectives;
        this.reps = reps;
        this.calendar = calendar;
    }

    /** Empty when no objective is in force on any of the days. */
    public Optional<Result> of(List<LocalDate> days, int decimals) {
        Map<Objective, Integer> taken = new LinkedHashMap<>();
        days.forEach(day -> inForce(day).ifPresent(objective -> taken.merge(objective, 1, Integer::sum)));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Objective, Integer> entry : taken.entrySet()) {
            sum = sum.plus(part(entry.getKey(), entry.getValue()));
        }
        return Optional.of(new Result(
                sum.rounded(decimals),
                taken.keySet().stream().map(Objective::id).toList(),
                taken.entrySet().stream()
                        .map(entry -> formula(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" + "))));
    }

    private Optional<Objective> inForce(LocalDate day) {
        return inForce(day, true).or(() -> inForce(day, false));
    }

    private Optional<Objective> inForce(LocalDate day, boolean personal) {
        return objectives.stream()
                .filter(objective -> personal == (objective.person() != null))
                .filter(objective -> !day.isBefore(objective.from()) && !day.isAfter(objective.to()))
                .min(SHORTEST_THEN_LOWEST_ID);
    }

    private Fraction part(Objective objective, int days) {
        long parts = (long) workingDays(objective) * sharers(objective);
        return new Fraction(objective.target().multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(parts));
    }

    private String formula(Objective objective, int days) {
        String shared = objective.person() == null ? " / " + sharers(objective) : "";
        return objective.target().toPlainString() + " / " + workingDays(objective) + shared + " * " + days;
    }

    /** At least 1: a day that takes the objective is one of them, whatever the calendar says by now. */
    private int workingDays(Objective objective) {
        return Math.max(1, calendar.between(objective.from(), objective.to()));
    }

    private int sharers(Objective objective) {
        return objective.person() == null ? Math.max(1, reps) : 1;
    }

    /** Kept as it is until the end, so that thirds add up to the cent. */
    private record Fraction(BigDecimal over, BigDecimal under) {

        static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        BigDecimal rounded(int decimals) {
            return over.divide(under, decimals, RoundingMode.HALF_UP);
        }
    }
}
