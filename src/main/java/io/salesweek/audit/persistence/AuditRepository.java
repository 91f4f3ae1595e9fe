package io.salesweek.audit.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** No method removes anything. */
public interface AuditRepository extends Repository<AuditEntity, Long> {

    AuditEntity save(AuditEntity entry);

    List<AuditEntity> findByPlaceIsNullOrderById(Limit atMost);

    List<AuditEntity> findByPlaceGreaterThanOrderByPlace(Long place, Limit atMost);

    List<AuditEntity> findByPlaceIsNullAndIdGreaterThanOrderById(Long id, Limit atMost);

    /** A reward that the record does not know. Each was computed or nominated, and that was written down with it. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select r.id from reward r
                    where not exists (select 1 from audit_entry e where e.subject = 'reward/' || r.id)
                    order by r.opened_at fetch first 1 rows only""")
    Optional<String> unknownReward();

    /** A reward with more approvals than the record says, less those that were withdrawn. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select c.reward from reward_step s join reward_computation c on c.id = s.computation
                    where s.approved_by is not null group by c.reward
                    having count(*) > (select count(case when e.what = 'approved' then 1 end)
                            - count(case when e.what = 'withdrawn' then 1 end)
                        from audit_entry e where e.subject = 'reward/' || c.reward)
                    order by c.reward fetch first 1 rows only""")
    Optional<String> approvedOtherwise();

    /** A reward of which more is to be paid, or another amount, than the record says. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select p.reward from payout p group by p.reward, p.amount
                    having count(*) > (select count(*) from audit_entry e
                        where e.subject = 'reward/' || p.reward and e.what = 'paid' and e.amount = p.amount)
                    order by p.reward fetch first 1 rows only""")
    Optional<String> paidOtherwise();
}
