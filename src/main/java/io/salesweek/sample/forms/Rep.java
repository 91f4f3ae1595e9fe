package io.salesweek.sample.forms;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.sample.script.Phrases;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a form says of a person: name, language, customers. */
@SamplePart
class Rep {

    private static final int CUSTOMERS = 10;

    private final People people;
    private final Accounts accounts;

    Rep(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    Person person(String id) {
        return people.get(id);
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
