package io.salesweek.score.persistence;

import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RepScoreRepository extends JpaRepository<RepScoreEntity, Long> {

    /** All scores of these weeks, the first versions first. */
    default List<RepScoreEntity> of(Collection<RepWeekKey> repWeeks) {
        return OneOrMany.of(repWeeks, this::findByRepWeekOrderByVersion, this::findByRepWeekInOrderByVersion);
    }

    List<RepScoreEntity> findByRepWeekOrderByVersion(RepWeekKey repWeek);

    List<RepScoreEntity> findByRepWeekInOrderByVersion(Collection<RepWeekKey> repWeeks);
}
