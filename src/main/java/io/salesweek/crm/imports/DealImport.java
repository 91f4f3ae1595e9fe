package io.salesweek.crm.imports;

import io.salesweek.crm.persistence.AccountRepository;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.imports.Column;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.metric.Metrics;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Files of deals: CONTRACT.md, "CSV". */
@Component
class DealImport implements ImportKind<DealRow> {

    private final DealRepository deals;
    private final AccountRepository accounts;
    private final Quotes quotes;
    private final Metrics metrics;
    private final KnownPeople people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DealImport(
            DealRepository deals,
            AccountRepository accounts,
            Quotes quotes,
            Metrics metrics,
            KnownPeople people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.deals = deals;
        this.accounts = accounts;
        this.quotes = quotes;
        this.metrics = metrics;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public List<Column> columns() {
        return DealRow.COLUMNS;
    }

    @Override
    public ImportSession<DealRow> begin(String by) {
        return new DealSession(deals, accounts.ids(), people, quotes, metrics.currency(), clock, events);
    }
}
