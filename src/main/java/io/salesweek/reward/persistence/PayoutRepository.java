package io.salesweek.reward.persistence;

import io.salesweek.week.RepWeekKey;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PayoutRepository extends JpaRepository<PayoutEntity, Long> {

    List<PayoutEntity> findByRepWeek(RepWeekKey week);

    boolean existsByComputation(Long computation);
}
