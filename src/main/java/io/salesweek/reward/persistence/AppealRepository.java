package io.salesweek.reward.persistence;

import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AppealRepository extends JpaRepository<AppealEntity, Long> {

    List<AppealEntity> findByRepWeekInOrderById(Collection<RepWeekKey> weeks);
}
