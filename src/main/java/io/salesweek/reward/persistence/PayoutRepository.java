package io.salesweek.reward.persistence;

import io.salesweek.week.RepWeekKey;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PayoutRepository extends JpaRepository<PayoutEntity, Long> {

    List<PayoutEntity> findByRepWeek(RepWeekKey week);

    List<PayoutEntity> findByRewardIn(Collection<String> rewards);

    boolean existsByComputation(Long computation);

    /** Due: in no list yet, by approval. */
    List<PayoutEntity> findByPayoutMonthAndExportIdIsNullOrderByApprovedAtAscIdAsc(String payoutMonth);

    /** The same, held until the transaction ends, so that two lists take none twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PayoutEntity p where p.payoutMonth = :month and p.exportId is null order by p.approvedAt, p.id")
    List<PayoutEntity> lockDue(String month);

    List<PayoutEntity> findByExportIdOrderByApprovedAtAscIdAsc(String exportId);
}
