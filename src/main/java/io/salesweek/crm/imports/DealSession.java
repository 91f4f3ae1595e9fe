package io.salesweek.crm.imports;

import io.salesweek.crm.Deal;
import io.salesweek.crm.DealsChanged;
import io.salesweek.crm.DealsChanged.OwnersDay;
import io.salesweek.crm.Stage;
import io.salesweek.crm.domain.Exchange;
import io.salesweek.crm.domain.Exchange.Worth;
import io.salesweek.crm.persistence.DealEntity;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.imports.Outcome;
import io.salesweek.imports.Row;
import io.salesweek.imports.UpsertSession;
import io.salesweek.metric.Decimals;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;

/** One file of deals: owners and accounts are known, a won deal has its worth in the company's currency. */
class DealSession extends UpsertSession<DealRow, String, DealEntity, Deal> {

    /** The first amount the table has no room for. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private final Set<String> accounts;
    private final KnownPeople people;
    private final Quotes quotes;
    private final String companyCurrency;
    private final Clock clock;
    private final Map<String, Worth> worths = new HashMap<>();
    private final ApplicationEventPublisher events;
    private final Set<OwnersDay> changed = new LinkedHashSet<>();

    DealSession(
            DealRepository deals,
            Set<String> accounts,
            KnownPeople people,
            Quotes quotes,
            String companyCurrency,
            Clock clock,
            ApplicationEventPublisher events) {
        super(deals);
        this.accounts = accounts;
        this.people = people;
        this.quotes = quotes;
        this.companyCurrency = companyCurrency;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public DealRow read(Row row) {
        DealRow deal = DealRow.read(row, companyCurrency);
        String account = deal.deal().account();
        if (account != null && !accounts.contains(account)) {
            throw Problem.badField("account", "crm.account.unknown");
        }
        return deal;
    }

    @Override
    public Map<String, Problem> check(Collection<DealRow> rows) {
        Set<String> owners =
                people.among(rows.stream().map(row -> row.deal().owner()).collect(Collectors.toSet()));
        Exchange exchange = quotes.forDeals(
                rows.stream().filter(DealRow::won).map(DealRow::deal).toList());
        Map<String, Problem> rejected = new HashMap<>();
        for (DealRow row : rows) {
            problem(row, owners, exchange).ifPresent(problem -> rejected.put(key(row), problem));
        }
        return rejected;
    }

    private Optional<Problem> problem(DealRow row, Set<String> owners, Exchange exchange) {
        if (!owners.contains(row.deal().owner())) {
            return Optional.of(Problem.badField("owner", "crm.person.unknown"));
        }
        return row.won() ? takeWorth(row.deal(), exchange) : Optional.empty();
    }

    private Optional<Problem> takeWorth(Deal deal, Exchange exchange) {
        Optional<Worth> worth = exchange.worth(deal.amount(), deal.currency(), deal.closedOn());
        if (worth.isEmpty()) {
            return Optional.of(Problem.badField(
                    "currency",
                    "crm.rate.missing",
                    deal.currency(),
                    deal.closedOn().toString(),
                    Exchange.OLDEST_RATE));
        }
        if (worth.get().amount().compareTo(TOO_LARGE) >= 0) {
            return Optional.of(Problem.badField("amount", "crm.deal.large"));
        }
        worths.put(
                deal.id(),
                new Worth(
                        Decimals.stored(worth.get().amount()),
                        worth.get().rate(),
                        worth.get().rateDate()));
        return Optional.empty();
    }

    @Override
    protected String id(DealRow row) {
        return row.deal().id();
    }

    @Override
    protected Deal content(DealEntity stored) {
        return stored.deal();
    }

    @Override
    protected Deal merged(DealRow row, Deal before) {
        Deal after = row.merged(before, worths.get(row.deal().id()));
        if (!after.equals(before)) {
            Stream.of(before, after)
                    .filter(DealSession::counts)
                    .forEach(deal -> changed.add(new OwnersDay(deal.owner(), deal.closedOn())));
        }
        return after;
    }

    private static boolean counts(Deal deal) {
        return deal != null && deal.stage() == Stage.WON;
    }

    @Override
    public List<Outcome> write(List<DealRow> rows) {
        // The call may be repeated with the same rows.
        changed.clear();
        List<Outcome> outcomes = super.write(rows);
        if (!changed.isEmpty()) {
            events.publishEvent(new DealsChanged(Set.copyOf(changed)));
        }
        return outcomes;
    }

    @Override
    protected DealEntity fresh(DealRow row, Deal content) {
        return new DealEntity(content);
    }

    @Override
    protected void set(DealEntity stored, Deal content) {
        stored.change(content, clock.instant());
    }
}
