package io.salesweek.crm.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads and keeps exchange rates. */
public interface RateRepository extends JpaRepository<RateEntity, RateEntity.Key> {

    @Query("select r from RateEntity r where r.key.currency in :currencies and r.key.quotedOn between :from and :to")
    List<RateEntity> quoted(Collection<String> currencies, LocalDate from, LocalDate to);
}
