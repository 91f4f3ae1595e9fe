package io.salesweek.crm.imports;

import io.salesweek.crm.Account;
import io.salesweek.crm.AccountsImported;
import io.salesweek.crm.imports.AccountImport.AccountRow;
import io.salesweek.crm.persistence.AccountEntity;
import io.salesweek.crm.persistence.AccountRepository;
import io.salesweek.imports.Column;
import io.salesweek.imports.Given;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.imports.Outcome;
import io.salesweek.imports.Row;
import io.salesweek.imports.UpsertSession;
import io.salesweek.metric.Decimals;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Files of accounts: CONTRACT.md, "CSV". */
@Component
class AccountImport implements ImportKind<AccountRow> {

    record AccountRow(Account account, Given given) {}

    private static final List<Column> COLUMNS = List.of(
            Column.required("id"),
            Column.required("name"),
            Column.optional("industry"),
            Column.optional("owner"),
            Column.optional("currency"),
            Column.optional("creditLimit"),
            Column.optional("outstanding"),
            Column.optional("overdue"),
            Column.optional("overdueDays"));

    private final AccountRepository accounts;
    private final Metrics metrics;
    private final KnownPeople people;
    private final ApplicationEventPublisher events;

    AccountImport(AccountRepository accounts, Metrics metrics, KnownPeople people, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.metrics = metrics;
        this.people = people;
        this.events = events;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession<AccountRow> begin(String by) {
        return new Session();
    }

    private class Session extends UpsertSession<AccountRow, String, AccountEntity, Account> {

        private boolean changed;

        Session() {
            super(accounts);
        }

        @Override
        public AccountRow read(Row row) {
            Account account = new Account(
                    row.requiredId("id"),
                    row.required("name"),
                    row.text("industry"),
                    row.id("owner"),
                    Currencies.of(row, metrics.currency()),
                    amount(row, "creditLimit"),
                    amount(row, "outstanding"),
                    amount(row, "overdue"),
                    days(row));
            return new AccountRow(account, Given.of(row, COLUMNS));
        }

        private static BigDecimal amount(Row row, String column) {
            return Decimals.notNegative(column, row.decimal(column));
        }

        private static Integer days(Row row) {
            BigDecimal days = Decimals.notNegative("overdueDays", row.decimal("overdueDays"));
            try {
                return days == null ? null : days.intValueExact();
            } catch (ArithmeticException e) {
                throw Problem.badField("overdueDays", "crm.days");
            }
        }

        @Override
        public Map<String, Problem> check(Collection<AccountRow> rows) {
            Set<String> owners = rows.stream()
                    .map(row -> row.account().owner())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<String> known = people.among(owners);
            Map<String, Problem> rejected = new HashMap<>();
            for (AccountRow row : rows) {
                String owner = row.account().owner();
                if (owner != null && !known.contains(owner)) {
                    rejected.put(key(row), Problem.badField("owner", "crm.person.unknown"));
                }
            }
            return rejected;
        }

        @Override
        public List<Outcome> write(List<AccountRow> rows) {
            List<Outcome> outcomes = super.write(rows);
            changed |= outcomes.stream().anyMatch(outcome -> outcome != Outcome.UNCHANGED);
            return outcomes;
        }

        @Override
        public void finish() {
            if (changed) {
                events.publishEvent(new AccountsImported());
            }
        }

        @Override
        protected String id(AccountRow row) {
            return row.account().id();
        }

        @Override
        protected Account content(AccountEntity stored) {
            return stored.account();
        }

        @Override
        protected Account merged(AccountRow row, Account before) {
            Account now = row.account();
            if (before == null) {
                return now;
            }
            Given given = row.given();
            return new Account(
                    now.id(),
                    now.name(),
                    given.or("industry", now.industry(), before.industry()),
                    given.or("owner", now.owner(), before.owner()),
                    given.or("currency", now.currency(), before.currency()),
                    given.or("creditLimit", now.creditLimit(), before.creditLimit()),
                    given.or("outstanding", now.outstanding(), before.outstanding()),
                    given.or("overdue", now.overdue(), before.overdue()),
                    given.or("overdueDays", now.overdueDays(), before.overdueDays()));
        }

        @Override
        protected AccountEntity fresh(AccountRow row, Account content) {
            return new AccountEntity(content);
        }

        @Override
        protected void set(AccountEntity stored, Account content) {
            stored.set(content);
        }
    }
}
