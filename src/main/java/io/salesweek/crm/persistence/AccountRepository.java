package io.salesweek.crm.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads and keeps accounts. */
public interface AccountRepository extends JpaRepository<AccountEntity, String> {

    /** All, the person's own first, then by name. */
    @Query("select a from AccountEntity a order by case when a.owner = :person then 0 else 1 end, a.name, a.id")
    List<AccountEntity> ownFirst(String person, Limit limit);

    /** Accounts that owe more than so many times their credit limit, page by page. */
    @Query(
            """
            select a from AccountEntity a
            where a.id > :after and a.outstanding > a.creditLimit * :times
            order by a.id
            """)
    List<AccountEntity> overLimit(BigDecimal times, String after, Limit limit);

    @Query("select a.id from AccountEntity a")
    Set<String> ids();
}
