package io.salesweek.security.persistence;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Repository;

/** Named apart: the CRM has accounts too. */
@Repository("signInAccountRepository")
public interface AccountRepository extends JpaRepository<Account, String> {}
