package io.salesweek.crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What won deals count for their owners: DOMAIN.md, "Metrics". */
public final class CountedDeals {

    /** What an owner won on a day, company currency. */
    public record DayTotal(String owner, LocalDate day, BigDecimal worth) {}

    /** A deal won on the first day on which its account had one; several of the same day may stand here. */
    public record FirstDayDeal(String id, String account, String owner, LocalDate day) {}

    private final Map<String, List<DayTotal>> totals;
    private final Map<String, List<FirstDayDeal>> firsts;

    public CountedDeals(Collection<DayTotal> totals, Collection<FirstDayDeal> firstDays) {
        this.totals = totals.stream().collect(Collectors.groupingBy(DayTotal::owner));
        // Compared in Java: what a database calls the lowest id depends on its collation.
        this.firsts = firstDays.stream()
                .collect(Collectors.toMap(
                        FirstDayDeal::account,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(FirstDayDeal::id))))
                .values()
                .stream()
                .collect(Collectors.groupingBy(FirstDayDeal::owner));
    }

    /** Value of the owner's deals won from–to, inclusive. */
    public BigDecimal revenue(String owner, LocalDate from, LocalDate to) {
        return totals.getOrDefault(owner, List.of()).stream()
                .filter(total -> within(total.day(), from, to))
                .map(DayTotal::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many accounts whose first won deal ever is the owner's and closed from–to, inclusive. */
    public long newCustomers(String owner, LocalDate from, LocalDate to) {
        return firsts.getOrDefault(owner, List.of()).stream()
                .filter(first -> within(first.day(), from, to))
                .count();
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
