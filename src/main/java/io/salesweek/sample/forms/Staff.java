package io.salesweek.sample.forms;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.sample.script.Phrases;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.team.People;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What people know of each other when they fill in a form: languages and customers. */
@SamplePart
class Staff {

    private static final int CUSTOMERS = 10;

    private final People people;
    private final Accounts accounts;

    Staff(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    Locale language(String person) {
        return people.get(person).language();
    }

    /** The person's own customers, by id. */
    List<Account> customers(String person) {
        return accounts.choices(person, CUSTOMERS).stream()
                .filter(account -> person.equals(account.owner()))
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    /** The id of the customer of theirs that is spoken of, or null. */
    String customerNamedIn(String text, String person) {
        return customers(person).stream()
                .filter(account -> text.contains(Phrases.name(language(person), account.name())))
                .map(Account::id)
                .findFirst()
                .orElse(null);
    }
}
