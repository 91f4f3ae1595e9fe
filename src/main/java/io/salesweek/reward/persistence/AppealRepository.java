package io.salesweek.reward.persistence;

import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AppealRepository extends JpaRepository<AppealEntity, Long> {

    /** The appeals against scores of these weeks, as sent. */
    default List<AppealEntity> of(Collection<RepWeekKey> repWeeks) {
        return OneOrMany.of(repWeeks, this::findByRepWeekOrderById, this::findByRepWeekInOrderById);
    }

    List<AppealEntity> findByRepWeekOrderById(RepWeekKey repWeek);

    List<AppealEntity> findByRepWeekInOrderById(Collection<RepWeekKey> weeks);
}
