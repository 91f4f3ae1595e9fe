package io.salesweek.score.persistence;

import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RepScoreRepository extends JpaRepository<RepScoreEntity, Long> {

    List<RepScoreEntity> findByRepWeekInOrderByVersion(Collection<RepWeekKey> repWeeks);
}
