package io.salesweek.risk;

import static java.util.stream.Collectors.toSet;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.crm.Deals;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose a risk is: a customer's is its owner's, without one that of the owner of its latest deal. */
@Component
class Owners {

    private final Accounts accounts;
    private final Deals deals;
    private final People people;

    Owners(Accounts accounts, Deals deals, People people) {
        this.accounts = accounts;
        this.deals = deals;
        this.people = people;
    }

    /** Of a risk somebody raises: the customer's owner's, else their own. @param customer may be null */
    Ownership ofRaised(String customer, String by) {
        String owner = customer == null ? by : ofAccounts(Set.of(customer)).getOrDefault(customer, by);
        String team = Optional.ofNullable(team(owner)).orElseGet(() -> team(by));
        return new Ownership(owner, null, team);
    }

    /** Who looks after each account; those nobody does are missing. In three queries. */
    Map<String, String> ofAccounts(Collection<String> ids) {
        Map<String, Account> known = accounts.byId(ids);
        Set<String> unowned = ids.stream()
                .filter(id -> !known.containsKey(id) || known.get(id).owner() == null)
                .collect(toSet());
        Map<String, String> owners = new HashMap<>(deals.latestOwners(unowned));
        known.values().stream()
                .filter(account -> account.owner() != null)
                .forEach(account -> owners.put(account.id(), account.owner()));
        return owners;
    }

    private String team(String person) {
        return people.find(person).map(Person::team).orElse(null);
    }
}
