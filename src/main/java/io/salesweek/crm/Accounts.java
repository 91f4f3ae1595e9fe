package io.salesweek.crm;

import io.salesweek.crm.persistence.AccountEntity;
import io.salesweek.crm.persistence.AccountRepository;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers and prospects, as imported. The bean is named apart: sign-in has accounts too. */
@Service("crmAccounts")
@Transactional(readOnly = true)
public class Accounts {

    private final AccountRepository repository;

    Accounts(AccountRepository repository) {
        this.repository = repository;
    }

    public Optional<Account> find(String id) {
        return id == null ? Optional.empty() : repository.findById(id).map(AccountEntity::account);
    }

    /** By id, in one query; unknown ones are missing. */
    public Map<String, Account> byId(Collection<String> ids) {
        return repository.findAllById(ids).stream()
                .collect(Collectors.toMap(AccountEntity::getId, AccountEntity::account));
    }

    /** Accounts whose outstanding amount is more than so many times their credit limit, by id, behind {@code after}; at most so many. */
    public List<Account> overLimit(BigDecimal times, String after, int atMost) {
        return repository.overLimit(times, after, Limit.of(atMost)).stream()
                .map(AccountEntity::account)
                .toList();
    }

    /** Choices of a person's form: at most so many, own accounts first, then by name. */
    public List<Account> choices(String person, int atMost) {
        return repository.ownFirst(person, Limit.of(atMost)).stream()
                .map(AccountEntity::account)
                .toList();
    }
}
