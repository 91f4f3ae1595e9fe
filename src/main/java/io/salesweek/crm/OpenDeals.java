package io.salesweek.crm;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.salesweek.crm.OpenDeal.AmountFrom;
import io.salesweek.crm.domain.Exchange;
import io.salesweek.crm.persistence.DealEntity;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.crm.persistence.ProductEntity;
import io.salesweek.crm.persistence.ProductRepository;
import io.salesweek.crm.persistence.RateRepository;
import io.salesweek.metric.Metrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals that are open on a day: begun by then and not closed, whatever their stage says. One without an amount counts with its product's
 * list price, else 0; another currency counts at the latest rate by that day: DOMAIN.md, "Risks".
 */
@Service
@Transactional(readOnly = true)
public class OpenDeals {

    private final DealRepository deals;
    private final ProductRepository products;
    private final RateRepository rates;
    private final Metrics metrics;

    OpenDeals(DealRepository deals, ProductRepository products, RateRepository rates, Metrics metrics) {
        this.deals = deals;
        this.products = products;
        this.rates = rates;
        this.metrics = metrics;
    }

    /** By id, in a fixed number of queries. */
    public List<OpenDeal> of(Collection<String> owners, LocalDate day) {
        if (owners.isEmpty()) {
            return List.of();
        }
        List<DealEntity> open = deals.open(owners, day);
        Map<String, Product> listed = listed(open);
        Exchange exchange = exchange(open, listed.values(), day);
        return open.stream()
                .map(row -> priced(row, product(row, listed), exchange, day))
                .toList();
    }

    /** An amount of another currency in the company's, at the latest rate by that day; empty without one. */
    public Optional<BigDecimal> worth(BigDecimal amount, String currency, LocalDate day) {
        return exchange(Set.of(currency), day).worth(amount, currency, day).map(Exchange.Worth::amount);
    }

    private OpenDeal priced(DealEntity row, Product product, Exchange exchange, LocalDate day) {
        Deal deal = row.deal();
        boolean own = deal.amount() != null;
        Optional<BigDecimal> worth = own
                ? worth(exchange, deal.amount(), deal.currency(), day)
                : Optional.ofNullable(product)
                        .filter(listed -> listed.price() != null)
                        .flatMap(listed -> worth(exchange, listed.price(), listed.currency(), day));
        AmountFrom from = own ? AmountFrom.DEAL : AmountFrom.LIST;
        return new OpenDeal(
                deal.id(),
                deal.owner(),
                deal.account(),
                worth.orElse(BigDecimal.ZERO.setScale(metrics.moneyDigits())),
                worth.isPresent() ? from : AmountFrom.NONE,
                deal.engagedOn(),
                row.changedAt());
    }

    private static Product product(DealEntity row, Map<String, Product> listed) {
        String name = row.deal().product();
        return name == null ? null : listed.get(name);
    }

    private static Optional<BigDecimal> worth(Exchange exchange, BigDecimal amount, String currency, LocalDate day) {
        return exchange.worth(amount, currency, day).map(Exchange.Worth::amount);
    }

    /** Products by name, for deals without an amount; of several of one name the lowest id. */
    private Map<String, Product> listed(List<DealEntity> open) {
        Set<String> names = open.stream()
                .map(DealEntity::deal)
                .filter(deal -> deal.amount() == null)
                .map(Deal::product)
                .filter(Objects::nonNull)
                .collect(toSet());
        return names.isEmpty()
                ? Map.of()
                : products.findByNameIn(names).stream()
                        .map(ProductEntity::product)
                        .collect(toMap(
                                Product::name,
                                product -> product,
                                (one, other) -> one.id().compareTo(other.id()) < 0 ? one : other));
    }

    private Exchange exchange(List<DealEntity> open, Collection<Product> listed, LocalDate day) {
        return exchange(
                Stream.concat(
                                open.stream().map(row -> row.deal().currency()),
                                listed.stream().map(Product::currency))
                        .collect(toSet()),
                day);
    }

    private Exchange exchange(Set<String> currencies, LocalDate day) {
        Exchange exchange = new Exchange(metrics.currency());
        Set<String> foreign = currencies.stream()
                .filter(currency -> !currency.equals(metrics.currency()))
                .collect(toSet());
        if (!foreign.isEmpty()) {
            rates.quoted(foreign, day.minusDays(Exchange.OLDEST_RATE), day)
                    .forEach(rate ->
                            exchange.quote(rate.getId().currency(), rate.getId().quotedOn(), rate.getRate()));
        }
        return exchange;
    }
}
