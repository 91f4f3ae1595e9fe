package io.salesweek.crm;

import io.salesweek.crm.domain.CountedDeals;
import io.salesweek.crm.persistence.DealEntity;
import io.salesweek.crm.persistence.DealRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opportunities, as imported. */
@Service
@Transactional(readOnly = true)
public class Deals {

    private final DealRepository repository;

    Deals(DealRepository repository) {
        this.repository = repository;
    }

    public Optional<Deal> find(String id) {
        return id == null ? Optional.empty() : repository.findById(id).map(DealEntity::deal);
    }

    /** What these people won from–to (inclusive), company currency; in one query. */
    public BigDecimal worthWon(Collection<String> owners, LocalDate from, LocalDate to) {
        return repository.wonByDay(owners, from, to).stream()
                .map(CountedDeals.DayTotal::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who owns each account's latest deal (by its close date, else its start; of several the lowest id); accounts without one are missing. */
    public Map<String, String> latestOwners(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : repository.latest(accounts).stream()
                        .map(DealEntity::deal)
                        .sorted(Comparator.comparing(Deals::lastDate, Comparator.reverseOrder())
                                .thenComparing(Deal::id))
                        .collect(Collectors.toMap(Deal::account, Deal::owner, (first, later) -> first));
    }

    private static LocalDate lastDate(Deal deal) {
        LocalDate last = deal.closedOn() == null ? deal.engagedOn() : deal.closedOn();
        return last == null ? LocalDate.MIN : last;
    }

    /** The owner's deals won from–to (inclusive), by close date, then id. */
    public List<Deal> won(String owner, LocalDate from, LocalDate to) {
        return repository.won(owner, from, to).stream().map(DealEntity::deal).toList();
    }
}
