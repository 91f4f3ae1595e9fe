package io.salesweek.risk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The open deals of a team on a day. */
public record Pipeline(List<Deal> deals, LocalDate day) {

    /**
     * @param account null: without one
     * @param amount company currency; its product's list price, or 0, when the CRM has none
     * @param from where the amount comes from, as in {@code Evidence}
     * @param since the later of its start and its last change; null: nobody knows
     */
    public record Deal(String id, String owner, String account, BigDecimal amount, String from, LocalDate since) {}

    public BigDecimal total() {
        return sum(deals);
    }

    /** The deals that have not moved for so many days, by owner, the largest first; one nobody knows the age of is not stale. */
    public Map<String, List<Deal>> stale(BigDecimal days) {
        return deals.stream()
                .filter(deal -> deal.since() != null)
                .filter(deal -> BigDecimal.valueOf(ChronoUnit.DAYS.between(deal.since(), day))
                                .compareTo(days)
                        >= 0)
                .sorted(largestFirst())
                .collect(Collectors.groupingBy(Deal::owner, TreeMap::new, Collectors.toList()));
    }

    /** The accounts that are more than that share (a ratio) of the whole, each with its deals, the largest first. */
    public Map<String, List<Deal>> concentrated(BigDecimal share) {
        Map<String, List<Deal>> byAccount = deals.stream()
                .filter(deal -> deal.account() != null)
                .sorted(largestFirst())
                .collect(Collectors.groupingBy(Deal::account, TreeMap::new, Collectors.toList()));
        Predicate<List<Deal>> above = some -> share(sum(some)).compareTo(share) > 0;
        byAccount.values().removeIf(above.negate());
        return byAccount;
    }

    /** A part of the whole, 4 decimals; 0 of an empty pipeline. */
    public BigDecimal share(BigDecimal part) {
        BigDecimal total = total();
        return total.signum() == 0 ? BigDecimal.ZERO.setScale(4) : part.divide(total, 4, RoundingMode.HALF_UP);
    }

    /** Whether it is less than so many times what is missing; nothing missing: never. */
    public boolean thinnerThan(BigDecimal times, BigDecimal missing) {
        return missing.signum() > 0 && total().compareTo(missing.multiply(times)) < 0;
    }

    public static BigDecimal sum(List<Deal> some) {
        return some.stream().map(Deal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Comparator<Deal> largestFirst() {
        return Comparator.comparing(Deal::amount).reversed().thenComparing(Deal::id);
    }
}
