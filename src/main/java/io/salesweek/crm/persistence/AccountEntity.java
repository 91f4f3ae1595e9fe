package io.salesweek.crm.persistence;

import io.salesweek.crm.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
public class AccountEntity extends StoredById {

    private String name;
    private String industry;
    private String owner;
    private String currency;

    @Column(name = "credit_limit")
    private BigDecimal creditLimit;

    private BigDecimal outstanding;
    private BigDecimal overdue;

    @Column(name = "overdue_days")
    private Integer overdueDays;

    protected AccountEntity() {}

    public AccountEntity(Account account) {
        super(account.id());
        set(account);
    }

    public final void set(Account account) {
        name = account.name();
        industry = account.industry();
        owner = account.owner();
        currency = account.currency();
        creditLimit = account.creditLimit();
        outstanding = account.outstanding();
        overdue = account.overdue();
        overdueDays = account.overdueDays();
    }

    public Account account() {
        return new Account(getId(), name, industry, owner, currency, creditLimit, outstanding, overdue, overdueDays);
    }
}
