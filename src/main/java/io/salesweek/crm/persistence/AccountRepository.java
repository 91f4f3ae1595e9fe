package io.salesweek.crm.persistence;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads and keeps accounts. */
public interface AccountRepository extends JpaRepository<AccountEntity, String> {

    List<AccountEntity> findAllByOrderByNameAscIdAsc();

    @Query("select a.id from AccountEntity a")
    Set<String> ids();
}
