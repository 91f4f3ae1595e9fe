package io.salesweek.crm.persistence;

import io.salesweek.crm.domain.CountedDeals.DayTotal;
import io.salesweek.crm.domain.CountedDeals.FirstDayDeal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads and keeps deals. */
public interface DealRepository extends JpaRepository<DealEntity, String> {

    /** Whether there is any deal. */
    @Query("select exists (select 1 from DealEntity)")
    boolean any();

    @Query(
            """
            select new io.salesweek.crm.domain.CountedDeals$DayTotal(d.owner, d.closedOn, sum(d.worth))
            from DealEntity d
            where d.stage = 'won' and d.owner in :owners and d.closedOn between :from and :to
            group by d.owner, d.closedOn
            """)
    List<DayTotal> wonByDay(Collection<String> owners, LocalDate from, LocalDate to);

    /** Deals won in the period on the first day on which their account had a won deal; deals without account are none. */
    @Query(
            """
            select new io.salesweek.crm.domain.CountedDeals$FirstDayDeal(d.id, d.account, d.owner, d.closedOn)
            from DealEntity d
            where d.stage = 'won' and d.account is not null and d.closedOn between :from and :to
              and not exists (
                select 1 from DealEntity e
                where e.stage = 'won' and e.account = d.account and e.closedOn < d.closedOn)
            """)
    List<FirstDayDeal> firstDays(LocalDate from, LocalDate to);

    /** Begun by that day and not closed by it, whatever the stage. */
    @Query(
            """
            select d from DealEntity d
            where d.owner in :owners and (d.closedOn is null or d.closedOn > :day)
              and (d.engagedOn is null or d.engagedOn <= :day)
            order by d.id
            """)
    List<DealEntity> open(Collection<String> owners, LocalDate day);

    /** Of each account the deals with the last date that is known (their close date, else their start), and those without any. */
    @Query(
            """
            select d from DealEntity d
            where d.account in :accounts and not exists (
              select 1 from DealEntity e where e.account = d.account
                and coalesce(e.closedOn, e.engagedOn) > coalesce(d.closedOn, d.engagedOn))
            """)
    List<DealEntity> latest(Collection<String> accounts);

    @Query(
            """
            select d from DealEntity d
            where d.stage = 'won' and d.owner = :owner and d.closedOn between :from and :to
            order by d.closedOn, d.id
            """)
    List<DealEntity> won(String owner, LocalDate from, LocalDate to);

    @Query(
            """
            select d from DealEntity d
            where d.stage = 'won' and d.owner in :owners and d.closedOn between :from and :to
            order by d.closedOn, d.id
            """)
    List<DealEntity> wonBy(Collection<String> owners, LocalDate from, LocalDate to);
}
