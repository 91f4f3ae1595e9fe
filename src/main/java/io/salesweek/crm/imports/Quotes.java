package io.salesweek.crm.imports;

import io.salesweek.crm.Deal;
import io.salesweek.crm.domain.Exchange;
import io.salesweek.crm.persistence.RateRepository;
import io.salesweek.metric.Metrics;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rates that some won deals need. */
@Component
class Quotes {

    private final RateRepository rates;
    private final Metrics metrics;

    Quotes(RateRepository rates, Metrics metrics) {
        this.rates = rates;
        this.metrics = metrics;
    }

    /** In one query. */
    Exchange forDeals(Collection<Deal> won) {
        Exchange exchange = new Exchange(metrics.currency());
        Set<String> foreign = won.stream()
                .map(Deal::currency)
                .filter(currency -> !currency.equals(metrics.currency()))
                .collect(Collectors.toSet());
        if (!foreign.isEmpty()) {
            Comparator<LocalDate> order = Comparator.naturalOrder();
            LocalDate from = won.stream().map(Deal::closedOn).min(order).orElseThrow();
            LocalDate to = won.stream().map(Deal::closedOn).max(order).orElseThrow();
            rates.quoted(foreign, from.minusDays(Exchange.OLDEST_RATE), to)
                    .forEach(rate ->
                            exchange.quote(rate.getId().currency(), rate.getId().quotedOn(), rate.getRate()));
        }
        return exchange;
    }
}
