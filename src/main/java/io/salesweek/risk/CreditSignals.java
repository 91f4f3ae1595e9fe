package io.salesweek.risk;

import static java.util.stream.Collectors.toSet;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.crm.OpenDeals;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that owe more than their credit limit, some at a time: first those that do now, then the open risks of those that no longer do. */
@Service
@Transactional
public class CreditSignals {

    private static final int AT_ONCE = 100;
    private static final String OVER = "over:";
    private static final String OPEN = "open:";

    private final Accounts accounts;
    private final OpenDeals rates;
    private final Owners owners;
    private final People people;
    private final SignalTable table;
    private final Detections detections;
    private final RiskRepository risks;
    private final Clock clock;

    CreditSignals(
            Accounts accounts,
            OpenDeals rates,
            Owners owners,
            People people,
            SignalTable table,
            Detections detections,
            RiskRepository risks,
            Clock clock) {
        this.accounts = accounts;
        this.rates = rates;
        this.owners = owners;
        this.people = people;
        this.table = table;
        this.detections = detections;
        this.risks = risks;
        this.clock = clock;
    }

    /** @param position where the next step goes on. @param more whether there is one */
    public record Step(Changes changes, String position, boolean more) {}

    /** @param position of the step before; null: the first one */
    public Step check(String position) {
        Signal signal = table.of(Signal.OVER_CREDIT_LIMIT, null, null);
        return position == null || position.startsWith(OVER)
                ? over(signal, position == null ? "" : position.substring(OVER.length()))
                : under(signal, position.substring(OPEN.length()));
    }

    private Step over(Signal signal, String after) {
        List<Account> over = accounts.overLimit(signal.threshold(), after, AT_ONCE);
        Map<String, String> looksAfter =
                owners.ofAccounts(over.stream().map(Account::id).collect(toSet()));
        Map<String, Person> known = people.byId(looksAfter.values());
        Changes changes = detections.found(
                signal,
                over.stream()
                        .map(account -> finding(
                                account,
                                Optional.ofNullable(looksAfter.get(account.id()))
                                        .map(known::get)))
                        .toList());
        return over.size() < AT_ONCE
                ? new Step(changes, OPEN, true)
                : new Step(changes, OVER + over.get(over.size() - 1).id(), true);
    }

    private Step under(Signal signal, String after) {
        List<RiskEntity> open =
                risks.findByRuleAndClosedAtIsNullAndIdGreaterThanOrderById(signal.rule(), after, Limit.of(AT_ONCE));
        Map<String, Account> now =
                accounts.byId(open.stream().map(RiskEntity::subject).toList());
        Changes changes = detections.gone(open.stream()
                .filter(risk -> !isOver(now.get(risk.subject()), signal.threshold()))
                .toList());
        return open.size() < AT_ONCE
                ? new Step(changes, OPEN + after, false)
                : new Step(changes, OPEN + open.get(open.size() - 1).id(), true);
    }

    private static boolean isOver(Account account, BigDecimal times) {
        return account != null
                && account.outstanding() != null
                && account.creditLimit() != null
                && account.outstanding().compareTo(account.creditLimit().multiply(times)) > 0;
    }

    private Finding finding(Account account, Optional<Person> owner) {
        BigDecimal excess = account.outstanding().subtract(account.creditLimit());
        Optional<BigDecimal> worth = rates.worth(excess, account.currency(), LocalDate.now(clock));
        return new Finding(
                account.id(),
                new Ownership(
                        owner.map(Person::id).orElse(null),
                        null,
                        owner.map(Person::team).orElse(null)),
                account.id(),
                worth.orElse(null),
                account.outstanding().toPlainString() + "/"
                        + account.creditLimit().toPlainString(),
                List.of(plain(account.outstanding()), plain(account.creditLimit()), account.currency()),
                List.of());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
